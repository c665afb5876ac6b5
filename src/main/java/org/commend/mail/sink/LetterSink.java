package org.commend.mail.sink;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Receives letters over SMTP on a free port of the loopback. A letter is acknowledged after it is
 * kept.
 */
final class LetterSink implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LetterSink.class);

    private final DemoLetters letters;
    private final SMTPServer server;

    LetterSink(DemoLetters letters) {
        this.letters = letters;
        server =
                SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .softwareName("Commend demo")
                        .messageHandler((context, from, to, message) -> receive(from, to, message))
                        .build();
        server.start();
    }

    private void receive(String from, String to, byte[] message) throws RejectException {
        try {
            letters.keep(from, to, message);
        } catch (RuntimeException e) {
            LOG.warn("A letter could not be kept", e);
            throw new RejectException(451, "The letter could not be kept; try again later");
        }
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
