package org.commend.audit;

import java.sql.Connection;
import java.util.List;
import org.commend.kernel.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every chain of the audit is whole. {@link ChainWatch} looks at the same at each start. */
public final class ChainInvariant implements Invariant {
    @Override
    public String sentence() {
        return "doctor.audit.chain";
    }

    @Override
    public List<Breach> breaches(Connection connection) {
        var chains =
                new Chains(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        return chains.all().stream()
                .filter(it -> chains.firstBroken(it) > 0)
                .map(it -> new Breach(it.value(), "entry " + chains.firstBroken(it)))
                .toList();
    }
}
