package org.commend.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.commend.testing.TestDatabases;

/**
 * A second virtual machine with a server of its own, to be killed. Ends when nobody holds its input
 * any more.
 */
final class AnotherProcess {
    private final Process process;
    private final long serverPid;

    private AnotherProcess(Process process, long serverPid) {
        this.process = process;
        this.serverPid = serverPid;
    }

    static AnotherProcess thatStartsA(Path home) throws IOException {
        var process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AnotherProcess.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader said = process.inputReader();
        String line;
        while ((line = said.readLine()) != null) {
            if (line.startsWith("server ")) {
                return new AnotherProcess(process, Long.parseLong(line.substring(7)));
            }
        }
        throw new IOException("the other process did not start its server");
    }

    long pid() {
        return process.pid();
    }

    long serverPid() {
        return serverPid;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws IOException, InterruptedException {
        process.outputWriter().close();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    public static void main(String[] arguments) throws Exception {
        try (var server = new OwnPostgres(Path.of(arguments[0]), TestDatabases.programs(), 0)) {
            server.start();
            OwnPostgresTests.write(server, "from the other process");
            System.out.println("server " + server.pid());
            System.in.read();
        }
    }
}
