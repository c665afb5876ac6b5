package org.commend.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.commend.accounts.SignedIn;
import org.commend.kernel.CannotStart;
import org.commend.programme.Programmes;
import org.commend.programme.SettingUp;
import org.commend.publication.Announcing;
import org.commend.seeding.LoadedSeeds.Part;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A start reads the seeds when there is something new in them, and only then. */
@CommendTest(properties = "commend.own-context=seeds")
class LoadedSeedsTests {
    @Autowired LoadedSeeds loaded;
    @Autowired Programmes programmes;
    @Autowired SettingUp settingUp;
    @Autowired Announcing announcing;
    @Autowired SignedIn signedIn;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    @TempDir Path folder;
    Seeds seeds;

    @BeforeEach
    void a_copy_of_the_seeds() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("seeds"), folder);
        seeds =
                new Seeds(
                        folder,
                        false,
                        programmes,
                        settingUp,
                        announcing,
                        signedIn,
                        transaction,
                        loaded,
                        clock);
    }

    @Test
    void the_same_files_are_known_wherever_they_lie() {
        seeds.load();
        assertThat(loaded.has(Part.PROGRAMMES, digest())).isTrue();
        assertThat(LoadedSeeds.digest(Path.of("seeds"), "")).contains(digest());
    }

    @Test
    void a_new_edition_is_loaded_and_then_known() throws IOException {
        var editions = folder.resolve("frontline-awards/editions");
        Files.writeString(
                editions.resolve("2028.yaml"),
                Files.readString(editions.resolve("2027.yaml"))
                        .replace("2027", "2028")
                        .replace("FA27", "FA28"));
        assertThat(loaded.has(Part.PROGRAMMES, digest())).isFalse();

        seeds.load();

        assertThat(programmes.edition("frontline-awards", "2028")).isPresent();
        assertThat(loaded.has(Part.PROGRAMMES, digest())).isTrue();
    }

    @Test
    void a_broken_file_is_refused_and_not_remembered() throws IOException {
        var file = folder.resolve("frontline-awards/programme.yaml");
        var good = Files.readString(file);
        Files.writeString(file, good + "\nsurprise: true\n");
        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(seeds::load)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("programme.yaml, line");
        }
        Files.writeString(file, good);
        seeds.load();
    }

    @Test
    void names_count_and_what_else_decides_counts_too() throws IOException {
        var before = digest();
        assertThat(LoadedSeeds.digest(folder, "JUDGING").orElseThrow()).isNotEqualTo(before);
        Files.move(
                folder.resolve("frontline-awards/editions/2023.yaml"),
                folder.resolve("frontline-awards/editions/2022.yaml"));
        assertThat(digest()).isNotEqualTo(before);
    }

    private String digest() {
        return LoadedSeeds.digest(folder, "").orElseThrow();
    }
}
