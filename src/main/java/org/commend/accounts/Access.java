package org.commend.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commend.kernel.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may: asked by acts as {@link org.commend.kernel.permission.OrganisersOf} and by views before
 * they open. Every answer is read from the database, so that a role taken away is gone at once; an
 * unknown id is refused like a foreign one.
 */
@Component("may")
public class Access {
    private final JdbcClient jdbc;
    private final SignedIn signedIn;
    private final Map<Class<?>, ProgrammeOf<?>> resolvers;

    Access(JdbcClient jdbc, SignedIn signedIn, List<ProgrammeOf<?>> resolvers) {
        this.jdbc = jdbc;
        this.signedIn = signedIn;
        this.resolvers = resolvers.stream().collect(Collectors.toMap(ProgrammeOf::kind, it -> it));
    }

    /** Whether the person signed in is an organiser of the programme that the id belongs to. */
    public boolean organise(Object id) {
        return holds(Role.ORGANISER, id);
    }

    /**
     * Whether the person signed in is a judge in the programme that the id belongs to. Organisers
     * see who nominated, so nobody is both; should an older installation have such a pair, they
     * organise.
     */
    public boolean judge(Object id) {
        return holds(Role.JUDGE, id) && !holds(Role.ORGANISER, id);
    }

    /** Whether the person signed in holds a role in the programme that the id belongs to. */
    public boolean holds(Role role, Object id) {
        return signedIn.id()
                .flatMap(me -> programmeOf(id).map(programme -> holds(me, role, programme)))
                .orElse(false);
    }

    private boolean holds(AccountId account, Role role, ProgrammeId programme) {
        return jdbc.sql(
                                "select count(*) from role_held where account_id = ? and programme_id = ? and role = ?")
                        .params(account.value(), programme.value(), role.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<ProgrammeId> programmeOf(Object id) {
        return id instanceof ProgrammeId programme ? Optional.of(programme) : resolve(id);
    }

    @SuppressWarnings("unchecked")
    private Optional<ProgrammeId> resolve(Object id) {
        var resolver = (ProgrammeOf<Object>) resolvers.get(id.getClass());
        return resolver == null ? Optional.empty() : resolver.programmeOf(id);
    }
}
