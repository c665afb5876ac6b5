package org.commend.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Language;
import org.commend.kernel.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads of people and their roles. */
@Component
@Transactional(readOnly = true)
public class People {
    /** A role somebody holds, with the programme's address and name. */
    public record Held(ProgrammeId programme, String slug, String programmeName, Role role) {}

    private final Accounts accounts;
    private final JdbcClient jdbc;

    People(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Somebody under the name that they have themselves read: for their own pages alone. */
    public Optional<Person> find(AccountId id) {
        return accounts.findById(id.value()).map(Account::person);
    }

    public Optional<Person> withAddress(EmailAddress email) {
        return accounts.findByEmail(email.value()).map(Account::person);
    }

    /** Somebody under the name by which this programme knows them; empty if it does not. */
    public Optional<Person> known(ProgrammeId programme, AccountId id) {
        return jdbc.sql(
                        """
                        select a.id, k.name, a.email, a.language from known_person k join account a on a.id = k.account_id
                        where k.programme_id = ? and k.account_id = ?
                        """)
                .params(programme.value(), id.value())
                .query(People::person)
                .optional();
    }

    /** The roles that a person holds, programmes in their order. */
    public List<Held> rolesOf(AccountId id) {
        return jdbc.sql(
                        """
                        select p.id, p.slug, p.name, r.role from role_held r join shown_programme p on p.id = r.programme_id
                        where r.account_id = ? order by p.position, r.role
                        """)
                .param(id.value())
                .query(
                        (row, n) ->
                                new Held(
                                        new ProgrammeId(row.getObject("id", UUID.class)),
                                        row.getString("slug"),
                                        row.getString("name"),
                                        Role.valueOf(row.getString("role"))))
                .list();
    }

    /** Those who hold a role in a programme, by name. */
    public List<Person> holding(Role role, ProgrammeId programme) {
        return jdbc.sql(
                        """
                        select a.id, k.name, a.email, a.language from role_held r join account a on a.id = r.account_id
                        join known_person k on k.programme_id = r.programme_id and k.account_id = r.account_id
                        where r.programme_id = ? and r.role = ? order by k.name, a.id
                        """)
                .params(programme.value(), role.name())
                .query(People::person)
                .list();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                new Language(row.getString("language")));
    }
}
