package org.commend.seeding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.accounts.SignedIn;
import org.commend.kernel.CannotStart;
import org.commend.kernel.London;
import org.commend.kernel.Progress;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
import org.commend.programme.SettingUp;
import org.commend.publication.Announcing;
import org.commend.seeding.LoadedSeeds.Part;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the programmes in the folder of seeds: all files are checked before the first row is
 * written, and all rows are written together. What is there already stays as it is.
 */
@Component
class Seeds {
    private record Folder(ProgrammeSeed programme, List<EditionSeed> editions) {}

    private final Path folder;
    private final Programmes programmes;
    private final SettingUp settingUp;
    private final Announcing announcing;
    private final SignedIn signedIn;
    private final TransactionTemplate transaction;
    private final LoadedSeeds loaded;
    private final Clock clock;
    private final boolean demo;

    Seeds(
            @Value("${commend.seeds}") Path folder,
            @Value("${commend.demo:false}") boolean demo,
            Programmes programmes,
            SettingUp settingUp,
            Announcing announcing,
            SignedIn signedIn,
            TransactionTemplate transaction,
            LoadedSeeds loaded,
            Clock clock) {
        this.folder = folder;
        this.demo = demo;
        this.programmes = programmes;
        this.settingUp = settingUp;
        this.announcing = announcing;
        this.signedIn = signedIn;
        this.transaction = transaction;
        this.loaded = loaded;
        this.clock = clock;
    }

    /**
     * Loads what is new, unless the same files were loaded before.
     *
     * @throws CannotStart when a file is wrong; nothing is loaded then
     */
    void load() {
        var digest = LoadedSeeds.digest(folder, demo ? "demo" : "");
        if (digest.isPresent() && loaded.has(Part.PROGRAMMES, digest.get())) {
            return;
        }
        List<Folder> read =
                subfolders(folder).stream()
                        .map(this::read)
                        .filter(it -> demo || !it.programme().onlyInDemo())
                        .toList();
        signedIn.asOperator(
                () ->
                        transaction.execute(
                                status -> {
                                    read.forEach(this::load);
                                    digest.ifPresent(it -> loaded.remember(Part.PROGRAMMES, it));
                                    return true;
                                }));
    }

    Path folder() {
        return folder;
    }

    private Folder read(Path programme) {
        Map<String, SeedFile> languages = new LinkedHashMap<>();
        for (Path file : files(programme.resolve("texts"))) {
            languages.put(
                    file.getFileName().toString().replaceFirst("\\.ya?ml$", ""),
                    SeedFile.read(file, "texts"));
        }
        var texts = new TextsSeed(languages);
        var seed =
                new ProgrammeSeed(
                        SeedFile.read(programme.resolve("programme.yaml"), "programme"),
                        texts.texts());
        var today = London.date(clock.instant());
        var editions = new ArrayList<EditionSeed>();
        for (Path file : files(programme.resolve("editions"))) {
            editions.add(new EditionSeed(SeedFile.read(file, "edition"), seed, today));
        }
        var wanted = seed.programme();
        texts.fit(wanted, editions.stream().map(it -> it.edition(wanted)).toList());
        return new Folder(seed, editions);
    }

    private void load(Folder read) {
        Programme wanted = read.programme().programme();
        Programme programme =
                programmes
                        .find(wanted.slug())
                        .orElseGet(
                                () -> {
                                    Progress.say("Loading the programme " + wanted.name());
                                    settingUp.addProgramme(wanted);
                                    return wanted;
                                });
        for (EditionSeed seed : read.editions()) {
            if (programmes.edition(programme.slug(), seed.slug()).isEmpty()) {
                Edition edition = seed.edition(programme);
                settingUp.addEdition(edition);
                if (seed.past()) {
                    announcing.archive(
                            edition.id(),
                            seed.snapshot(edition),
                            edition.timeline().at(Moment.RELEASE));
                }
            }
        }
    }

    private static List<Path> subfolders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(it -> Files.isRegularFile(it.resolve("programme.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The folder of seeds cannot be read: " + folder + ".",
                    "Check its permissions.",
                    unreadable);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The folder of seeds cannot be read: " + folder + ".",
                    "Check its permissions.",
                    unreadable);
        }
    }
}
