package org.commend.typing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.commend.launcher.StartedDemo;

/** The production jar, killed and started again under the monkey. */
final class KilledDemo implements TypingMonkey.Ground, AutoCloseable {
    private final String port;
    private final Path home;
    private final Path jar;
    private StartedDemo demo;

    KilledDemo(Path home, Path jar) throws Exception {
        this.home = home;
        this.jar = jar;
        this.port = StartedDemo.freePort();
        startAgain();
    }

    String address() {
        return demo.address();
    }

    @Override
    public void kill() throws Exception {
        demo.killApplication();
        demo.awaitEnd();
    }

    @Override
    public void startAgain() throws Exception {
        demo =
                StartedDemo.on(
                        port,
                        home,
                        Map.of(
                                "COMMEND_HOME", home.toString(),
                                "COMMEND_JAR", jar.toString(),
                                "COMMEND_CACHE", "no"));
        demo.awaitRunning();
    }

    @Override
    public void close() throws IOException {
        try {
            demo.close();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
