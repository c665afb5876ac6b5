package org.commend.seeding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers by their content which seeds were loaded. What is loaded already stays as it is, so the
 * same files, checked by the same schemas, have nothing new to say.
 */
@Component
class LoadedSeeds {
    /** What is loaded apart from the other: the programmes, and the story of the demo. */
    enum Part {
        PROGRAMMES,
        STORY
    }

    private static final List<String> SCHEMAS = List.of("programme", "edition", "demo");

    private final JdbcClient jdbc;
    private final Clock clock;

    LoadedSeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean has(Part part, String digest) {
        return jdbc.sql("select count(*) from seeds_loaded where part = ? and digest = ?")
                        .params(part.name(), digest)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** To be called in the transaction that loads. */
    void remember(Part part, String digest) {
        jdbc.sql(
                        """
                        insert into seeds_loaded (part, digest, loaded_at) values (?, ?, ?)
                        on conflict (part) do update set digest = excluded.digest, loaded_at = excluded.loaded_at
                        """)
                .params(part.name(), digest, Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * The digest of all files below a folder, their names, the schemas, and what else decides.
     * Nothing where a file cannot be read: who loads it says so better.
     */
    static Optional<String> digest(Path folder, String more) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, more.getBytes(StandardCharsets.UTF_8));
            for (var schema : SCHEMAS) {
                var file = new ClassPathResource("schemas/" + schema + ".json");
                add(digest, file.getContentAsByteArray());
            }
            for (var file : files(folder)) {
                add(digest, folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                add(digest, Files.readAllBytes(file));
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With its length, so that no two lists of files read the same. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
