package org.commend.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./commend} as a person would, with an environment of the test's making. */
final class Launcher {
    static final Path HERE = Path.of("").toAbsolutePath();

    /** What it said and how it ended. */
    record Ended(int status, String said) {
        /** The single line of a refusal. */
        String line() {
            var lines = said.lines().filter(it -> it.startsWith("commend: ")).toList();
            if (lines.size() != 1) {
                throw new AssertionError("not one line of refusal, but:\n" + said);
            }
            return lines.getFirst();
        }
    }

    private Launcher() {}

    static Ended run(Map<String, String> environment, String... arguments) throws Exception {
        return run(List.of(HERE.resolve("commend").toString()), environment, arguments);
    }

    /** The same through another command, such as {@code unshare}. */
    static Ended run(List<String> before, Map<String, String> environment, String... arguments)
            throws Exception {
        var output =
                Files.createTempFile(
                        Files.createDirectories(Path.of("target")), "launcher", ".txt");
        var process = start(before, environment, output, arguments);
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroy();
            throw new AssertionError(
                    "still running after three minutes:\n" + Files.readString(output));
        }
        var said = Files.readString(output);
        Files.delete(output);
        return new Ended(process.exitValue(), said);
    }

    static Process start(
            List<String> before, Map<String, String> environment, Path output, String... arguments)
            throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(output.toFile());
        // What the person who runs the tests has set must not reach the launcher.
        builder.environment()
                .keySet()
                .removeIf(
                        it ->
                                it.startsWith("COMMEND_")
                                        || it.startsWith("SPRING_")
                                        || it.startsWith("SERVER_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
