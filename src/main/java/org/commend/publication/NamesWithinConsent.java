package org.commend.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commend.kernel.Invariant;
import org.commend.nominations.NameForm;

/**
 * Every name that the public can read, or will when an embargo ends, stands in the form in which
 * its honour names it, or in which a shortlisted person agreed to be named.
 */
final class NamesWithinConsent implements Invariant {
    private static final String ANNOUNCED =
            """
            select a.id, a.edition_id, e.programme_id, a.snapshot from announcement a join shown_edition e on e.id = a.edition_id
            where not a.archive and a.approved_at is not null and a.withdrawn_at is null
            """;
    private static final String HONOURED =
            """
            select c.edition_id, h.id as told, r.position, r.name_form, r.name, r.alias
            from recipient r join honour h on h.id = r.honour_id join shown_category c on c.id = h.category_id
            """;
    private static final String SHORTLISTED =
            """
            select c.edition_id, s.nomination_id as told, n.position, n.name_form, n.name, n.alias
            from shown_nominee n join shown_shortlisted s on s.nomination_id = n.nomination_id
            join shown_category c on c.id = s.category_id order by s.nomination_id, n.position
            """;

    @Override
    public String sentence() {
        return "doctor.public.names";
    }

    @Override
    public List<Breach> breaches(Connection connection) throws SQLException {
        var honoured = names(connection, HONOURED, false);
        var shortlisted = names(connection, SHORTLISTED, true);
        var found = new ArrayList<Breach>();
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(ANNOUNCED);
            while (row.next()) {
                var edition = row.getObject("edition_id", UUID.class);
                boolean within =
                        within(
                                SnapshotText.read(row.getString("snapshot")),
                                honoured.getOrDefault(edition, Set.of()),
                                shortlisted.getOrDefault(edition, Set.of()));
                if (!within) {
                    found.add(
                            new Breach(
                                    row.getObject("programme_id", UUID.class),
                                    "announcement " + row.getString("id")));
                }
            }
        }
        return found;
    }

    private static boolean within(
            Snapshot snapshot, Set<String> honoured, Set<String> shortlisted) {
        return snapshot.awards().stream()
                .allMatch(
                        award ->
                                shortlisted.containsAll(award.shortlist())
                                        && award.honours().stream()
                                                .flatMap(it -> it.recipients().stream())
                                                .allMatch(it -> honoured.contains(it.name())));
    }

    /**
     * The names by edition, as they may stand in public.
     *
     * @param together those of one nomination in one line, as shortlists show them
     */
    private static Map<UUID, Set<String>> names(
            Connection connection, String query, boolean together) throws SQLException {
        var lines = new HashMap<UUID, Map<UUID, List<String>>>();
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(query);
            while (row.next()) {
                String shown =
                        NameForm.valueOf(row.getString("name_form"))
                                .shown(row.getString("name"), row.getString("alias"));
                if (!shown.isEmpty()) {
                    lines.computeIfAbsent(
                                    row.getObject("edition_id", UUID.class), it -> new HashMap<>())
                            .computeIfAbsent(
                                    row.getObject("told", UUID.class), it -> new ArrayList<>())
                            .add(shown);
                }
            }
        }
        var names = new HashMap<UUID, Set<String>>();
        lines.forEach(
                (edition, groups) -> {
                    var all = names.computeIfAbsent(edition, it -> new HashSet<>());
                    groups.values()
                            .forEach(
                                    it -> {
                                        if (together) {
                                            all.add(String.join(", ", it));
                                        } else {
                                            all.addAll(it);
                                        }
                                    });
                });
        return names;
    }
}
