package org.commend.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The entrance: dispatches to the commands. Exit status 0 when all is well, 1 when the answer is
 * not what was hoped for (a record that does not hold, a plan with shortfalls), 2 when the command
 * or its file could not be understood.
 */
public final class Figures {
    static final String USAGE =
            """
            commend standings SCORES.csv [--top K] [--format table|csv|json] [--seed N] [--draws N]
                reads item,judge,score[,category] and prints calibrated standings
            commend assign MATRIX.csv --reads K --min N --max N [--out PLAN.csv] [--format table|json] [--seed N] [--share P]
                reads paper,reviewer,similarity,conflict and plans who reads what
            commend verify RECORD.json [--key FILE] [--head ROOT]
                checks an exported record, offline; --key and --head hold it to what a letter said
            """;

    private Figures() {}

    public static void main(String[] arguments) {
        var out =
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out),
                        false,
                        StandardCharsets.UTF_8);
        var err =
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.err),
                        true,
                        StandardCharsets.UTF_8);
        int status = run(List.of(arguments), out, err);
        out.flush();
        if (status == 0 && out.checkError()) {
            status = 1;
        }
        System.exit(status);
    }

    /** Runs one command; the status it ends with. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || List.of("help", "--help", "-h").contains(arguments.getFirst())) {
            (arguments.isEmpty() ? err : out).print(USAGE);
            return arguments.isEmpty() ? 2 : 0;
        }
        var rest = arguments.subList(1, arguments.size());
        try {
            return switch (arguments.getFirst()) {
                case "standings" -> new StandingsCommand(out, err).run(rest);
                case "assign" -> new AssignCommand(out, err).run(rest);
                case "verify" -> new VerifyCommand(out).run(rest);
                default ->
                        throw new Complaint(
                                "there is no command " + arguments.getFirst() + "; try --help");
            };
        } catch (Complaint complaint) {
            err.println(complaint.line());
        } catch (OutOfMemoryError full) {
            err.println(
                    "the file is too large for the memory that Java may use; give it more with JAVA_TOOL_OPTIONS=-Xmx4g");
        } catch (ArithmeticException overflow) {
            err.println(
                    "the numbers are too large for an exact answer: "
                            + Arrays.asList(overflow.getMessage()).getFirst());
        }
        return 2;
    }
}
