package org.commend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./commend run} in the background. */
public record StartedDemo(Process launcher, int port, Path home, Path output)
        implements AutoCloseable {

    public static StartedDemo on(String port, Path home, Map<String, String> environment)
            throws IOException {
        var output = Files.createTempFile(home, "run", ".txt");
        var launcher =
                Launcher.start(
                        List.of(Launcher.HERE.resolve("commend").toString()),
                        environment,
                        output,
                        "run",
                        "--port",
                        port);
        return new StartedDemo(launcher, Integer.parseInt(port), home, output);
    }

    public static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    public void awaitRunning() throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!said().contains("Commend is running.")) {
            if (!launcher.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("not running:\n" + said());
            }
            launcher.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    int answers(String path) throws Exception {
        try (var visitor = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
            return visitor.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    public void killApplication() {
        launcher.children()
                .filter(it -> it.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    void killDatabase() throws IOException {
        long server =
                Long.parseLong(
                        Files.readAllLines(home.resolve("demo/data/postmaster.pid")).getFirst());
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
    }

    /** What Ctrl-C does to it, and a system that shuts down. */
    void interrupt() {
        launcher.destroy();
    }

    public int awaitEnd() throws Exception {
        assertThat(launcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return launcher.exitValue();
    }

    @Override
    public void close() throws Exception {
        if (launcher.isAlive()) {
            launcher.destroy();
            launcher.waitFor(1, TimeUnit.MINUTES);
        }
    }
}
