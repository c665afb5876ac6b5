package org.commend.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.commend.accounts.AccountInvariants;
import org.commend.audit.ChainInvariant;
import org.commend.database.AtHand;
import org.commend.database.Examination;
import org.commend.judging.JudgingInvariants;
import org.commend.kernel.CannotStart;
import org.commend.kernel.Invariant;
import org.commend.kernel.Invariants;
import org.commend.mail.LetterInvariants;
import org.commend.nominations.NominationInvariants;
import org.commend.programme.ProgrammeInvariants;
import org.commend.publication.PublicationInvariants;
import org.commend.words.Words;

/**
 * {@code doctor HOME PROGRAMS [SETTINGS…]}: whether an installation's data hold together, one line
 * for each invariant; it may run meanwhile. Exit status 0 when all hold, 1 when one does not, 2
 * when it cannot be asked.
 */
public final class Doctor {
    private static final String URL = "spring.datasource.url";
    private static final List<String> SETTINGS =
            List.of(URL, "spring.datasource.username", "spring.datasource.password");

    private Doctor() {}

    public static void main(String[] arguments) {
        var out =
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out),
                        true,
                        StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), out, System.err));
    }

    /** Every invariant, in the order in which a nomination travels. */
    public static List<Invariant> invariants() {
        var all = new ArrayList<Invariant>();
        for (Invariants it :
                List.of(
                        new AccountInvariants(),
                        new ProgrammeInvariants(),
                        new NominationInvariants(),
                        new JudgingInvariants(),
                        new PublicationInvariants(),
                        new LetterInvariants())) {
            all.addAll(it.all());
        }
        all.add(new ChainInvariant());
        return List.copyOf(all);
    }

    static int run(
            List<String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        var home = Path.of(arguments.get(0)).toAbsolutePath();
        var programs = Path.of(arguments.get(1)).toAbsolutePath();
        try {
            var given = given(arguments.subList(2, arguments.size()), environment);
            try (var database =
                            given.containsKey(URL)
                                    ? AtHand.given(given)
                                    : AtHand.in(home, programs);
                    var connection = database.connect()) {
                return tell(Examination.of(connection, invariants()), out);
            }
        } catch (CannotStart no) {
            err.println("commend: " + no.line());
        } catch (SQLException no) {
            err.println("commend: " + reason(no));
        } catch (IOException no) {
            err.println("commend: the settings cannot be read: " + no.getMessage());
        }
        return 2;
    }

    private static int tell(List<Examination.Finding> findings, PrintStream out) {
        for (var it : findings) {
            out.println((it.holds() ? "holds   " : "BROKEN  ") + Words.english().of(it.sentence()));
            if (!it.holds()) {
                out.println("        " + it.told());
            }
        }
        long broken = findings.stream().filter(it -> !it.holds()).count();
        out.println();
        out.println(
                broken == 0
                        ? "All %d hold.".formatted(findings.size())
                        : "%d of %d do not hold. Keep a copy of the data as they are before anything is mended."
                                .formatted(broken, findings.size()));
        return broken == 0 ? 0 : 1;
    }

    /** What stands in the settings; the environment says it louder. */
    private static Map<String, String> given(List<String> files, Map<String, String> environment)
            throws IOException {
        var found = new HashMap<String, String>();
        for (String file : files) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(Path.of(file))) {
                properties.load(reader);
            }
            for (String name : SETTINGS) {
                if (properties.containsKey(name)) {
                    found.put(name, properties.getProperty(name));
                }
            }
        }
        for (String name : SETTINGS) {
            String loud =
                    environment.get(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
            if (loud != null && !loud.isBlank()) {
                found.put(name, loud);
            }
        }
        return found;
    }

    private static String reason(SQLException no) {
        String state = String.valueOf(no.getSQLState());
        return state.startsWith("42")
                ? "The tables are of another version of Commend. Start this one once; it brings them up to date."
                : "The database does not answer: " + no.getMessage();
    }
}
