package org.commend;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.commend.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.Environment;

/**
 * What the person who started Commend reads at the end of the start: where it is, or why it is not.
 */
final class Terminal {
    private Terminal() {}

    static void welcome(Environment settings) {
        if (!Boolean.getBoolean("commend.progress")) {
            return; // nobody sits there; the log has it
        }
        var address = settings.getProperty("commend.base-address", "").replaceAll("/+$", "");
        var lines =
                new ArrayList<>(
                        List.of("", "Commend is running.", "", row("Awards", address + "/", "")));
        if (settings.getProperty("commend.demo", Boolean.class, false)) {
            lines.add(row("The cast", address + "/demo", "sign in as any of them with one click"));
            lines.add(
                    row(
                            "Letters",
                            address + "/mailbox",
                            "every letter that was sent, links included"));
        }
        lines.add(row("Log", settings.getProperty("logging.file.name", "the console"), ""));
        lines.add(row("Stop", "Ctrl-C", "everything is kept; the same command starts it again"));
        lines.add("");
        lines.forEach(System.out::println);
    }

    private static String row(String what, String where, String more) {
        return "  %-9s %-36s %s".formatted(what, where, more).stripTrailing();
    }

    /** One line with the mend; the whole story is in the log. */
    static void explain(Throwable failure) {
        PrintStream terminal = System.err;
        terminal.println("commend: " + reason(failure).line());
    }

    static CannotStart reason(Throwable failure) {
        var known = CannotStart.among(failure);
        if (known != null) {
            return known;
        }
        Throwable root = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return new CannotStart(
                        "Port %d is in use by another program.".formatted(taken.getPort()),
                        "Choose another one with --port, such as --port %d."
                                .formatted(taken.getPort() + 1));
            }
            root = cause;
        }
        var log = System.getProperty("logging.file.name");
        return new CannotStart(
                "Commend could not start: %s: %s"
                        .formatted(root.getClass().getSimpleName(), root.getMessage()),
                log == null ? "The lines above say more." : "The log says more: " + log);
    }
}
