package org.commend.nominations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commend.kernel.Folding;
import org.commend.kernel.Sentence;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.programme.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office should look at beside each other: nominations that name the same person or come
 * from the same address. Both may be right; nothing follows by itself.
 */
@Component
@Transactional(readOnly = true)
public class AlikeQueries {
    private static final int NAMED = 3;

    private record Trait(String kind, String value) {}

    private record Line(UUID nomination, String reference, Trait trait) {}

    private final JdbcClient jdbc;

    AlikeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By nomination, what it shares with which others, in sentences; only those that share. */
    @OrganisersOf("edition")
    public Map<NominationId, List<Sentence>> of(EditionId edition) {
        Map<Trait, Set<String>> sharing = new HashMap<>();
        Map<UUID, Set<Trait>> traits = new LinkedHashMap<>();
        Map<UUID, String> references = new HashMap<>();
        for (Line line : lines(edition)) {
            if (!line.trait().value().isEmpty()) {
                sharing.computeIfAbsent(line.trait(), it -> new LinkedHashSet<>())
                        .add(line.reference());
                traits.computeIfAbsent(line.nomination(), it -> new LinkedHashSet<>())
                        .add(line.trait());
                references.put(line.nomination(), line.reference());
            }
        }
        Map<NominationId, List<Sentence>> alike = new HashMap<>();
        traits.forEach(
                (nomination, its) -> {
                    var sentences = new ArrayList<Sentence>();
                    for (Trait trait : its) {
                        var others = new ArrayList<>(sharing.getOrDefault(trait, Set.of()));
                        others.remove(references.get(nomination));
                        if (!others.isEmpty()) {
                            sentences.add(Sentence.of(trait.kind(), said(others)));
                        }
                    }
                    if (!sentences.isEmpty()) {
                        alike.put(
                                new NominationId(nomination),
                                sentences.stream().distinct().toList());
                    }
                });
        return alike;
    }

    private List<Line> lines(EditionId edition) {
        var lines = new ArrayList<Line>();
        jdbc.sql(
                        """
                        select n.id, n.reference, e.name, null as address from nomination n
                        join shown_category c on c.id = n.category_id and c.edition_id = ?
                        join nominee e on e.nomination_id = n.id
                        union all
                        select n.id, n.reference, null, same_address(n.nominator_email) from nomination n
                        join shown_category c on c.id = n.category_id and c.edition_id = ?
                        order by 2
                        """)
                .params(edition.value(), edition.value())
                .query(
                        row -> {
                            String name = row.getString("name");
                            lines.add(
                                    new Line(
                                            row.getObject("id", UUID.class),
                                            row.getString("reference"),
                                            name == null
                                                    ? new Trait(
                                                            "alike.address",
                                                            row.getString("address"))
                                                    : new Trait(
                                                            "alike.nominee", Folding.of(name))));
                        });
        return lines;
    }

    private static Sentence said(List<String> references) {
        return references.size() <= NAMED
                ? Sentence.of("alike.those", String.join(", ", references))
                : Sentence.of(
                        "alike.thoseAndMore",
                        String.join(", ", references.subList(0, NAMED)),
                        references.size() - NAMED);
    }
}
