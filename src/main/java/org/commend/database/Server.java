package org.commend.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.commend.kernel.CannotStart;
import org.jspecify.annotations.Nullable;

/** One server process on one data folder: its start, its end, and what a killed one left behind. */
final class Server {
    private static final long LONGEST_RECOVERY = TimeUnit.MINUTES.toNanos(10);
    private static final long LONGEST_WAIT_FOR_OLD_BACKENDS = TimeUnit.SECONDS.toNanos(30);
    private static final long LARGEST_LOG = 10_000_000;

    private final PostgresProgram program;
    private final Path data;
    private final Path log;
    private @Nullable Process process;
    private int port;

    Server(PostgresProgram program, Path data, Path log) {
        this.program = program;
        this.data = data;
        this.log = log;
    }

    /** Returns when the server accepts connections, however long its recovery takes. */
    void start(int onPort) {
        port = onPort;
        long begun = System.nanoTime();
        while (true) {
            try {
                long logged = rotateLog();
                process = launch();
                if (becameReady(process)) {
                    return;
                }
                var complaint = complaintSince(logged);
                boolean oldBackendsLive = complaint.contains("shared memory block");
                if (!oldBackendsLive || System.nanoTime() - begun > LONGEST_WAIT_FOR_OLD_BACKENDS) {
                    throw new CannotStart(
                            "PostgreSQL did not start: " + complaint, "Look into " + log + ".");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (IOException e) {
                throw HomeFolder.cannotWrite(data, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart(
                        "The start of PostgreSQL was interrupted.", "Start Commend again.", e);
            }
        }
    }

    private Process launch() throws IOException {
        var command =
                program.command(
                        "postgres",
                        List.of(
                                "-D",
                                data.toString(),
                                // Given here, so that no file in the data folder can weaken them.
                                "--fsync=on",
                                "--synchronous_commit=on",
                                "--full_page_writes=on",
                                "--listen_addresses=127.0.0.1",
                                "--unix_socket_directories=",
                                "--port=" + port,
                                "--password_encryption=scram-sha-256",
                                "--max_connections=200",
                                "--timezone=UTC",
                                "--log_timezone=UTC",
                                "--log_checkpoints=off",
                                // Neither the row that a constraint refused nor the words of a
                                // statement.
                                "--log_error_verbosity=terse",
                                "--log_min_error_statement=panic",
                                "--log_parameter_max_length_on_error=0",
                                "--logging_collector=off"));
        var builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean becameReady(Process starting) throws InterruptedException {
        long begun = System.nanoTime();
        while (!starting.waitFor(15, TimeUnit.MILLISECONDS)) {
            var said = PostmasterFile.read(data);
            if (said.isPresent() && said.get().ready() && said.get().pid() == starting.pid()) {
                return true;
            }
            if (System.nanoTime() - begun > LONGEST_RECOVERY) {
                stop();
                return false;
            }
        }
        return false;
    }

    private long rotateLog() throws IOException {
        if (Files.notExists(log)) {
            return 0;
        }
        if (Files.size(log) > LARGEST_LOG) {
            Files.move(
                    log,
                    log.resolveSibling("postgresql.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
            return 0;
        }
        return Files.size(log);
    }

    private String complaintSince(long logged) throws IOException {
        var bytes = Files.readAllBytes(log);
        var text =
                new String(
                        bytes, (int) logged, (int) (bytes.length - logged), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .findFirst()
                .map(line -> line.replaceFirst(".*?(FATAL|PANIC):\\s*", ""))
                .orElse("it gave no reason");
    }

    /**
     * Stops the server that a killed Commend left behind; we hold the folder's lock, so it is
     * nobody else's.
     */
    void stopOrphan() {
        var said = PostmasterFile.read(data);
        if (said.isEmpty()) {
            // None, or one that tells nothing, as a full disk or a lost machine leaves it: no
            // server
            // of ours lives, since we hold the folder's lock and could not have been told of any.
            removeFile();
            return;
        }
        var orphan = said.get().server();
        if (orphan.isPresent()) {
            if (!stop(orphan.get())) {
                throw new CannotStart(
                        "The PostgreSQL of an earlier run (process %d) does not stop."
                                .formatted(orphan.get().pid()),
                        "Stop it with kill -QUIT %d and start Commend again."
                                .formatted(orphan.get().pid()));
            }
        } else if (ProcessHandle.of(said.get().pid()).isPresent()) {
            // The number belongs to a stranger now, which PostgreSQL would take for itself.
            removeFile();
        }
    }

    private void removeFile() {
        try {
            Files.deleteIfExists(PostmasterFile.in(data));
        } catch (IOException e) {
            throw HomeFolder.cannotWrite(data, e);
        }
    }

    void stop() {
        if (process != null) {
            stop(process.toHandle());
        }
    }

    private static boolean stop(ProcessHandle server) {
        // INT: sessions are ended and everything is written. QUIT: at once, recovered at the next
        // start.
        return signalled("INT", server, 60) || signalled("QUIT", server, 15);
    }

    private static boolean signalled(String signal, ProcessHandle server, int patienceInSeconds) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            server.onExit().get(patienceInSeconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return !server.isAlive();
        }
    }

    CompletableFuture<Process> ended() {
        return Objects.requireNonNull(process).onExit();
    }

    long pid() {
        return Objects.requireNonNull(process).pid();
    }

    int port() {
        return port;
    }

    PostgresProgram program() {
        return program;
    }
}
