package org.commend.acts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each act leaves for those who ask a year later: entries of the audit trail by their names,
 * and letters by their texts.
 */
final class Traces {
    private static final List<String> NONE = List.of();

    private static final Map<String, List<String>> OF_ACTS =
            Map.ofEntries(
                    of("Nominating.sendLink", "letter draft-link"),
                    of("Nominating.submit", "letter nomination-received", "nomination.submitted"),
                    of("Nominating.submit, a draft that was sent"),
                    of("Screening.accept", "letter nomination-accepted", "nomination.accepted"),
                    of("Screening.refuse", "letter nomination-refused", "nomination.refused"),
                    of("SettingUp.begin, the close", "edition.begun.closed"),
                    of("SettingUp.begin, judging", "edition.begun.judging"),
                    of("SettingUp.begin, the end of judging", "edition.begun.deliberating"),
                    of("SettingUp.begin, the ceremony", "edition.begun.ceremony"),
                    of(
                            "Empanelling.appoint",
                            "letter judge-invited",
                            "panel.appointed",
                            "role.given.judge"),
                    of("Empanelling.dismiss", "letter judge-dismissed", "panel.dismissed"),
                    of("Assigning.apply", "letter judge-assigned", "reads.assigned"),
                    of("Recusing.declare", "judge.recused"),
                    of("Recusing.lift", "judge.conflictLifted", "letter judge-conflict-lifted"),
                    of("Scoring.submit", "scorecard.submitted"),
                    of("Scoring.reopen", "scorecard.reopened"),
                    of("Shortlisting.decide", "nomination.shortlisted", "shortlist.decided"),
                    of("Conferring.confer", "honour.conferred.winner"),
                    of("Conferring.conferDirectly", "honour.conferred.direct_award"),
                    of("Conferring.withhold", "honour.conferred.no_award"),
                    of("Conferring.takeBack", "honour.takenBack"),
                    of("Announcing.drawUp", "announcement.drawnUp"),
                    of(
                            "Announcing.approve",
                            "announcement.approved",
                            "letter announcement-honoured"),
                    of("Announcing.askRelease", "announcement.releaseAsked"),
                    of("Announcing.release", "announcement.released"),
                    of(
                            "TakingDown.withdraw",
                            "announcement.withdrawn",
                            "letter announcement-withdrawn"),
                    of(
                            "TakingDown.takeDown",
                            "announcement.takenDown",
                            "letter announcement-taken-down"));

    private static Map.Entry<String, List<String>> of(String act, String... traces) {
        return Map.entry(act, List.of(traces));
    }

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an act leaves each time that it is done; the same in each state. */
    static List<String> expected(Row row) {
        var ofRow = OF_ACTS.get(row.toString());
        return ofRow != null ? ofRow : OF_ACTS.getOrDefault(row.act, NONE);
    }

    Set<String> now() {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select programme_id || ' ' || position || ' ' || act from audit_entry
                                union all select occasion || ' letter ' || split_part(occasion, ':', 1) from letter
                                """)
                        .query(String.class)
                        .list());
    }

    List<String> since(Set<String> before) {
        return now().stream()
                .filter(it -> !before.contains(it))
                .map(it -> it.replaceFirst("^\\S+ (\\d+ )?", ""))
                .distinct()
                .sorted()
                .toList();
    }
}
