package org.commend.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commend.kernel.Secret;

/**
 * What the database has of one draft: the texts that stand, who wrote them, and the former ones.
 */
final class KeptTexts {
    private record Standing(String text, String writer) {}

    private final Path home;
    private final String keyHash;
    private Map<String, Standing> standing = Map.of();
    private Map<String, Set<String>> formers = Map.of();

    KeptTexts(Path home, Secret key) {
        this.home = home;
        this.keyHash = key.hash();
    }

    boolean has(String field, String text) {
        return stands(field).equals(text)
                || text.isBlank()
                || formers.getOrDefault(field, Set.of()).contains(text);
    }

    String stands(String field) {
        return standing.getOrDefault(field, new Standing("", "")).text();
    }

    /**
     * Reads anew. What stood before stands still, is a former text, or its own page wrote on.
     *
     * @param wroteOn pages and fields, as page|field
     */
    void look(Set<String> wroteOn) {
        var before = standing;
        standing = new HashMap<>();
        formers = new HashMap<>();
        try {
            read();
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
        before.forEach(
                (field, it) -> {
                    var now = standing.get(field);
                    boolean wentOn =
                            now != null && now.writer().equals(it.writer())
                                    || wroteOn.contains(it.writer() + "|" + field);
                    assertThat(wentOn || has(field, it.text()))
                            .as("%s: «%s» was kept and is gone; there is «%s»", field, it, now)
                            .isTrue();
                });
    }

    private void read() throws SQLException, IOException {
        var lines = Files.readAllLines(home.resolve("demo/data/postmaster.pid"));
        var password = Files.readString(home.resolve("demo/database-password")).strip();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + lines.get(3) + "/commend",
                                "postgres",
                                password);
                var query =
                        connection.prepareStatement(
                                """
                                select f.field, f.text, f.writer, true from draft_field f join draft d on d.id = f.draft_id
                                where d.key_hash = ?
                                union all select o.field, o.text, '', false from draft_former o
                                join draft d on d.id = o.draft_id where d.key_hash = ?
                                """)) {
            query.setString(1, keyHash);
            query.setString(2, keyHash);
            var row = query.executeQuery();
            while (row.next()) {
                if (row.getBoolean(4)) {
                    standing.put(
                            row.getString(1), new Standing(row.getString(2), row.getString(3)));
                } else {
                    formers.computeIfAbsent(row.getString(1), it -> new HashSet<>())
                            .add(row.getString(2));
                }
            }
        }
    }
}
