package org.commend.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.commend.audit.ChainInvariant;
import org.commend.database.Examination;
import org.commend.kernel.Invariant;
import org.commend.kernel.Invariants;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * After every class that used a database, whatever it tested: do the data still hold together? What
 * a class breaks on purpose it names with {@link BreaksOnPurpose}. The database is shared, so each
 * class answers for what it broke alone.
 */
public final class DoctorAfterClass implements TestExecutionListener {
    private static final Map<ApplicationContext, Set<String>> KNOWN = new WeakHashMap<>();

    @Override
    public void afterTestClass(TestContext test) throws SQLException {
        if (!test.hasApplicationContext()) {
            return;
        }
        var context = test.getApplicationContext();
        var broken = new TreeSet<String>();
        for (var it : Examination.of(context.getBean(DataSource.class), all(context))) {
            it.breaches().forEach(b -> broken.add(it.invariant().sentence() + ": " + b.about()));
        }
        var before = KNOWN.put(context, Set.copyOf(broken));
        if (before != null) {
            broken.removeAll(before);
        }
        var excused = test.getTestClass().getAnnotation(BreaksOnPurpose.class);
        if (excused != null) {
            broken.removeIf(it -> List.of(excused.value()).contains(it.replaceFirst(": .*", "")));
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    "The data do not hold together any more:\n" + String.join("\n", broken));
        }
    }

    private static List<Invariant> all(ApplicationContext context) {
        var all = new ArrayList<Invariant>();
        context.getBeanProvider(Invariants.class).forEach(it -> all.addAll(it.all()));
        all.add(new ChainInvariant());
        return all;
    }
}
