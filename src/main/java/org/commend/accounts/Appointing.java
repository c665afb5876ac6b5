package org.commend.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import org.commend.audit.Actor;
import org.commend.audit.AuditTrail;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.NotFound;
import org.commend.kernel.PersonName;
import org.commend.kernel.ProgrammeId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Giving people a role in a programme. */
@Component
public class Appointing {
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    Appointing(
            @Lazy Accounts accounts,
            JdbcClient jdbc,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Gives a role, making the account where there is none; a role held already stays. From now on
     * this programme knows the person by this name, whatever others call them.
     */
    @PreAuthorize("@may.organise(#programme)")
    @Transactional
    public AccountId appoint(
            ProgrammeId programme, EmailAddress email, PersonName name, Role role) {
        return give(programme, email, name, role, signedIn.require().actor());
    }

    /**
     * Gives a role on the word of whoever runs this installation: for the first organiser and for
     * the people of a demo.
     */
    @PreAuthorize("hasRole('OPERATOR')")
    @Transactional
    public AccountId install(
            ProgrammeId programme, EmailAddress email, PersonName name, Role role) {
        return give(programme, email, name, role, Actor.commend());
    }

    /** Takes a role away, at once. */
    @PreAuthorize("@may.organise(#programme)")
    @Transactional
    public void dismiss(ProgrammeId programme, AccountId account, Role role) {
        int taken =
                jdbc.sql(
                                "delete from role_held where account_id = ? and programme_id = ? and role = ?")
                        .params(account.value(), programme.value(), role.name())
                        .update();
        if (taken == 0) {
            throw new NotFound();
        }
        audit.write(
                programme, signedIn.require().actor(), "role.taken." + word(role), account.value());
    }

    private AccountId give(
            ProgrammeId programme, EmailAddress email, PersonName name, Role role, Actor by) {
        Account account =
                accounts.findByEmail(email.value())
                        .orElseGet(() -> accounts.save(new Account(email, name, clock.instant())));
        AccountId id = account.person().id();
        accounts.flush();
        jdbc.sql(
                        """
                        insert into known_person (programme_id, account_id, name) values (?, ?, ?)
                        on conflict (programme_id, account_id) do update set name = excluded.name
                        """)
                .params(programme.value(), id.value(), name.value())
                .update();
        int given =
                jdbc.sql(
                                "insert into role_held (account_id, programme_id, role, given_at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                id.value(),
                                programme.value(),
                                role.name(),
                                Timestamp.from(clock.instant()))
                        .update();
        if (given > 0) {
            audit.write(programme, by, "role.given." + word(role), id.value());
        }
        return id;
    }

    private static String word(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
