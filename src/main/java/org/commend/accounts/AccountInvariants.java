package org.commend.accounts;

import java.util.List;
import org.commend.kernel.Invariant;
import org.commend.kernel.Invariants;
import org.springframework.stereotype.Component;

/** What always holds of people and what they may do. */
@Component
public class AccountInvariants implements Invariants {
    private static final String ROLE =
            "select r.programme_id, 'account ' || r.account_id || ' as ' || r.role from role_held r where ";

    @Override
    public List<Invariant> all() {
        return List.of(
                Invariant.of(
                        "doctor.role.known",
                        ROLE
                                + """
                                not exists (select from known_person k
                                            where k.programme_id = r.programme_id and k.account_id = r.account_id)
                                """),
                Invariant.of(
                        "doctor.role.recorded",
                        ROLE
                                + """
                                not exists (select from shown_act a where a.about = r.account_id
                                            and a.programme_id = r.programme_id and a.act = 'role.given.' || lower(r.role))
                                """),
                Invariant.of(
                        "doctor.role.organiser",
                        """
                        select r.programme_id, 'programme ' || r.programme_id from role_held r
                        group by r.programme_id having count(*) filter (where r.role = 'ORGANISER') = 0
                        """),
                Invariant.of(
                        "doctor.passkey.owner",
                        """
                        select null::uuid, 'passkeys of ' || u.id from user_entities u
                        where not exists (select from account a where a.email = u.name or a.id::text = u.name)
                        """));
    }
}
