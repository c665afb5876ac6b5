package org.commend.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commend.kernel.ProgrammeId;
import org.commend.testing.BreaksOnPurpose;
import org.commend.testing.CommendTest;
import org.commend.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit only grows, without a gap, and whoever changes it behind our back is found. */
@CommendTest
@BreaksOnPurpose(
        value = {"doctor.audit.programme", "doctor.audit.chain"},
        because = "its chains are nobody's, and some are forged")
class AuditTrailTests {
    @Autowired AuditTrail audit;
    @Autowired ChainWatch watch;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url;

    private final ProgrammeId chain = new ProgrammeId(UUID.randomUUID());

    @Test
    void acts_at_once_write_one_chain_without_a_gap() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++) {
                acts.add(people.submit(() -> write(3)));
            }
            for (var act : acts) {
                act.get();
            }
        }
        assertThat(
                        jdbc.sql("select max(position) from audit_entry where programme_id = ?")
                                .param(chain.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(120);
        assertThat(audit.firstBroken(chain)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set note = 'changed'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_checked set entries = 0",
                "delete from audit_checked",
                "drop table audit_entry",
                "alter table audit_entry drop column note",
                "create or replace rule nothing as on insert to audit_entry do instead nothing",
                "update flyway_schema_history set checksum = 1"
            })
    void the_applications_role_can_only_add_to_it(String harm) {
        write(1);
        assertThatThrownBy(() -> jdbc.sql(harm).update())
                .rootCause()
                .hasMessageMatching("ERROR: (permission denied|must be owner).*");
        assertThat(audit.firstBroken(chain)).isZero();
    }

    @Test
    void what_its_owner_changes_is_found_and_shown_where_it_begins() throws SQLException {
        write(5);
        watch.look();
        assertThat(watch.firstBroken(chain)).isZero();
        asOwner(
                "update audit_entry set note = 'something else' where position = 3 and programme_id = '%s'");
        watch.look();
        assertThat(watch.firstBroken(chain)).isEqualTo(3);
        assertThat(watch.allHold()).isFalse();
        asOwner("update audit_entry set note = '' where position = 3 and programme_id = '%s'");
        watch.look();
        assertThat(watch.firstBroken(chain)).isZero();
    }

    @Test
    void an_end_that_was_cut_off_after_somebody_looked_is_found() throws SQLException {
        write(5);
        watch.look();
        asOwner("delete from audit_entry where position = 5 and programme_id = '%s'");
        assertThat(audit.firstBroken(chain)).isEqualTo(5);
        write(1); // grows over the cut, as if nothing had been
        assertThat(audit.firstBroken(chain)).isEqualTo(5);
        asOwner("delete from audit_entry where programme_id = '%s'");
        assertThat(audit.firstBroken(chain)).isEqualTo(1);
        asOwner("delete from audit_checked where programme_id = '%s'");
        watch.look();
    }

    @Test
    void a_link_that_names_another_entry_before_it_is_found() throws SQLException {
        write(3);
        asOwner(
                "update audit_entry set previous_hash = repeat('0', 64) where position = 2 and programme_id = '%s'");
        assertThat(audit.firstBroken(chain)).isEqualTo(2);
    }

    @Test
    void an_entry_that_leaves_a_place_free_is_found_though_its_hashes_fit() {
        write(2);
        String head =
                jdbc.sql("select hash from audit_entry where programme_id = ? and position = 2")
                        .param(chain.value())
                        .query(String.class)
                        .single();
        var at = Instant.parse("2027-01-10T09:00:00Z");
        var gap = new AuditEntry(4, at, Actor.commend(), "test.done", chain.value(), "");
        jdbc.sql(
                        """
                        insert into audit_entry (programme_id, position, at, actor_kind, act, about, note, previous_hash, hash)
                        values (?, 4, ?, ?, 'test.done', ?, '', ?, ?)
                        """)
                .params(
                        chain.value(),
                        Timestamp.from(at),
                        gap.by().kind().name(),
                        chain.value(),
                        head,
                        gap.hashAfter(head))
                .update();
        assertThat(audit.firstBroken(chain)).isEqualTo(3);
    }

    private void write(int entries) {
        transaction.executeWithoutResult(
                status -> {
                    for (int i = 0; i < entries; i++) {
                        audit.write(new TestAct.Done(chain, Actor.commend(), UUID.randomUUID()));
                    }
                });
    }

    private sealed interface TestAct extends Act {
        record Done(ProgrammeId programme, Actor by, UUID about) implements TestAct {}
    }

    private void asOwner(String harm) throws SQLException {
        var server = TestDatabases.server();
        try (var connection =
                        DriverManager.getConnection(
                                url, server.ownerName(), server.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(harm.formatted(chain.value()));
        }
    }
}
