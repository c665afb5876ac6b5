package org.commend.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands between the application and its pool, and writes down the statements of a thread that asks
 * for it.
 */
public final class StatementLog implements BeanPostProcessor {
    private final ThreadLocal<List<String>> statements = new ThreadLocal<>();
    private final ThreadLocal<Integer> last = new ThreadLocal<>();

    /** What the database is asked on this thread while something is done, in its order. */
    public List<String> during(Runnable act) {
        var asked = new ArrayList<String>();
        statements.set(asked);
        try {
            act.run();
        } finally {
            statements.remove();
        }
        return asked;
    }

    /**
     * Does something until so many statements were asked; from then on the database is gone for
     * this thread, as when the process is killed there.
     *
     * @return whether it was done before
     */
    public boolean goneAfter(int statements, Runnable act) {
        last.set(statements);
        try {
            during(act);
            return true;
        } catch (RuntimeException gone) {
            if (this.last.get() > 0) {
                throw gone;
            }
            return false;
        } finally {
            last.remove();
        }
    }

    private void count() throws SQLException {
        Integer left = last.get();
        if (left != null) {
            last.set(left - 1);
            if (left <= 0) {
                throw new SQLException("gone, by the test", "57P01");
            }
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Listening(pool) : bean;
    }

    private final class Listening extends DelegatingDataSource {
        Listening(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return statements.get() == null ? real : listeningTo(real);
        }
    }

    private Connection listeningTo(Connection real) {
        return (Connection)
                Proxy.newProxyInstance(
                        StatementLog.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            var asked = statements.get();
                            if (method.getName().startsWith("prepare")) {
                                count();
                            }
                            if (asked != null && method.getName().startsWith("prepare")) {
                                asked.add(String.valueOf(arguments[0]));
                            } else if (asked != null && method.getName().equals("commit")) {
                                asked.add("commit");
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
