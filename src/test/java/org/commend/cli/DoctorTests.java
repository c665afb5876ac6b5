package org.commend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commend.kernel.Invariant;
import org.commend.testing.AnnouncedEdition;
import org.commend.testing.CommendTest;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.TestDatabases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/**
 * Every invariant holds of an edition that went its whole way through the acts, and is found broken
 * once somebody changes the tables behind their back, constraints or not.
 */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorTests {
    @Autowired ApplicationContext context;
    @Autowired ReceivedLetters letters;

    @Value("${spring.datasource.url}")
    String url;

    @BeforeAll
    void an_edition_that_went_its_whole_way() {
        var world = new AnnouncedEdition(context, "Examined Awards");
        letters.awaitTo(world.edition().email("Clara Chair"));
    }

    static List<Invariant> invariants() {
        return Doctor.invariants();
    }

    @ParameterizedTest
    @MethodSource("invariants")
    void what_breaks_it_is_found(Invariant it) throws SQLException {
        try (var connection = superuser()) {
            connection.setAutoCommit(false);
            var before = it.breaches(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                statement.execute(BREAKS.get(it.sentence()));
            }
            assertThat(it.breaches(connection))
                    .as(it.sentence())
                    .hasSizeGreaterThan(before.size())
                    .anyMatch(found -> !before.contains(found));
            connection.rollback();
        }
    }

    @Test
    void there_is_a_way_to_break_each_of_them_and_no_other() {
        assertThat(invariants())
                .extracting(Invariant::sentence)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(BREAKS.keySet());
    }

    private Connection superuser() throws SQLException {
        return TestDatabases.server().asSuperuser(url.replaceFirst(".*/", ""));
    }

    private static final Map<String, String> BREAKS = new TreeMap<>();

    private static void breaks(String key, String sql) {
        BREAKS.put("doctor." + key, sql);
    }

    private static void forgets(String key, String act) {
        breaks(key, "delete from audit_entry where act like '" + act + "'");
    }

    static {
        breaks("role.known", "delete from known_person");
        forgets("role.recorded", "role.given.judge");
        breaks("role.organiser", "delete from role_held where role = 'ORGANISER'");
        breaks(
                "passkey.owner",
                "insert into user_entities (id, name) values ('nobody', 'nobody@example.org')");
        breaks("timeline.whole", "delete from moment where kind = 'CEREMONY'");
        breaks(
                "timeline.order",
                "update moment set begun_at = null, begun_by = null, reason = null, planned_at = '2000-01-01' where kind = 'SHORTLIST'");
        forgets("timeline.recorded", "edition.begun.judging");
        breaks("audit.programme", "update audit_entry set programme_id = gen_random_uuid()");
        breaks(
                "audit.chain",
                "update audit_entry set note = 'changed' where act = 'shortlist.decided'");
        breaks(
                "draft.one",
                """
                alter table nomination drop constraint nomination_draft_id_key;
                update nomination set draft_id = '00000000-0000-0000-0000-000000000001'
                """);
        breaks("nomination.nominees", "delete from nominee");
        breaks("nomination.answers", "delete from answer");
        breaks("nomination.words", "update draft_field set text = 'Something else.'");
        breaks(
                "nomination.open",
                "update nomination set submitted_at = submitted_at - interval '2000 days'");
        forgets("nomination.recorded", "nomination.accepted");
        breaks(
                "nomination.acknowledged",
                "delete from letter where occasion like 'nomination-received:%'");
        breaks("references", "update nomination_count set last = last + 1");
        breaks(
                "read.keptOut",
                """
                insert into recusal select nomination_id, account_id, 'CLOSE', '', now() from assignment;
                create or replace view given_read as
                  select a.account_id, a.nomination_id, n.category_id, s.id as scorecard_id
                  from assignment a join nomination n on n.id = a.nomination_id
                  join scorecard s on s.nomination_id = a.nomination_id and s.account_id = a.account_id
                """);
        breaks(
                "read.outsider",
                """
                delete from panel_member;
                create or replace view judge_reading as
                  select a.account_id, a.nomination_id, n.category_id
                  from assignment a join nomination n on n.id = a.nomination_id
                """);
        breaks("read.orphan", "delete from panel_member; update scorecard set submitted_at = null");
        breaks("scorecard.assigned", "delete from assignment");
        breaks(
                "scorecard.inTime",
                "update scorecard set saved_at = saved_at + interval '2000 days'");
        breaks("scorecard.complete", "delete from score");
        breaks("scorecard.scale", "update score set points = 1000");
        forgets("scorecard.recorded", "scorecard.submitted");
        forgets("recusal.recorded", "judge.recused");
        breaks("shortlist.accepted", "delete from shortlist");
        breaks("shortlist.places", "update shortlisted set position = position + 1000");
        breaks(
                "shortlist.inTime",
                "update shortlist set decided_at = decided_at - interval '2000 days'");
        forgets("shortlist.recorded", "shortlist.decided");
        forgets("panel.recorded", "panel.appointed");
        breaks(
                "letter.once",
                """
                alter table letter drop constraint letter_occasion_key;
                update letter set occasion = 'the same'
                """);
        breaks(
                "letter.planned",
                "update letter set state = 'WAITING', sent_at = null where state = 'SENT'");
        breaks(
                "letter.secret",
                "update letter set private = true, body = 'http' where state = 'SENT'");
        breaks("letter.tried", "update letter set attempts = 0 where state = 'SENT'");
        breaks("honour.shortlisted", "delete from shortlisted");
        breaks("honour.consent", "update nominee set name_form = 'NONE'");
        forgets("honour.recorded", "honour.conferred.%");
        breaks("honour.kinds", "update honour set kind = 'JOINT_WINNER' where kind = 'WINNER'");
        forgets("public.two", "announcement.approved");
        breaks(
                "public.late",
                "update announcement set released_at = null, released_by = null, embargo_until = approved_at where approved_at is not null");
        breaks("public.bytes", "update announcement set snapshot = snapshot || ' '");
        breaks(
                "public.unchanged",
                "update honour set conferred_at = conferred_at + interval '9 days'");
        breaks(
                "public.letters",
                "update letter set state = 'SENT', sent_at = '2000-01-01' where occasion like 'announcement-honoured:%'");
        breaks("public.names", "update recipient set name = 'Somebody Else'");
    }

    @Test
    void by_hand_it_says_what_holds_what_does_not_and_by_its_status_whether_all_does()
            throws SQLException {
        var database = TestDatabases.migrated();
        var asked = new Asked(database);
        assertThat(asked.status()).isZero();
        assertThat(asked.said())
                .contains("holds   Each draft became one nomination at most.", "hold.")
                .doesNotContain("BROKEN");

        execute(
                database,
                """
                insert into letter (id, occasion, about, recipient, subject, body, private, message_id, written_at,
                  due_at, state, attempts, trouble)
                values (gen_random_uuid(), 'once', gen_random_uuid(), 'nora@example.org', '', '', false, '', now(),
                  now(), 'WAITING', 0, '')
                """);
        asked = new Asked(database);
        assertThat(asked.status()).isEqualTo(1);
        assertThat(asked.said())
                .contains(
                        "BROKEN  Every letter that waits is planned to be delivered.",
                        "1, such as letter ",
                        "1 of ")
                .doesNotContain("nora@example.org");

        execute(database, "drop table letter cascade");
        asked = new Asked(database);
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.said())
                .isEqualTo(
                        "commend: The tables are of another version of Commend. Start this one once; it brings them up to date.\n");
    }

    private static void execute(TestDatabases.TestDatabase database, String sql)
            throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.ownerName(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the command said, and its status. */
    private record Asked(String said, int status) {
        Asked(TestDatabases.TestDatabase database) {
            this(new java.io.ByteArrayOutputStream(), database);
        }

        private Asked(java.io.ByteArrayOutputStream said, TestDatabases.TestDatabase database) {
            this(run(said, database), said);
        }

        private Asked(int status, java.io.ByteArrayOutputStream said) {
            this(said.toString(java.nio.charset.StandardCharsets.UTF_8), status);
        }

        private static int run(
                java.io.ByteArrayOutputStream said, TestDatabases.TestDatabase database) {
            var out = new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8);
            return Doctor.run(
                    List.of("nowhere", "nowhere"),
                    Map.of(
                            "SPRING_DATASOURCE_URL", database.url(),
                            "SPRING_DATASOURCE_USERNAME", database.username(),
                            "SPRING_DATASOURCE_PASSWORD", database.password()),
                    out,
                    out);
        }
    }
}
