package org.commend.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real receiver of letters on a free port of 127.0.0.1, one for each context. It can be told to
 * refuse, and to go away and come back, as real ones do.
 */
public final class ReceivedLetters implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<ReceivedLetter> letters = new ArrayList<>();
    private SMTPServer server;
    private final int port;
    private int refusals;
    private int refusalCode;

    public ReceivedLetters() {
        server = receiver(0);
        server.start();
        port = server.getPortAllocated();
    }

    private SMTPServer receiver(int onPort) {
        return SMTPServer.port(onPort)
                .bindAddress(java.net.InetAddress.getLoopbackAddress())
                .messageHandler(this::receive)
                .build();
    }

    private synchronized void receive(MessageContext context, String from, String to, byte[] bytes)
            throws RejectException {
        if (refusals > 0) {
            refusals--;
            throw new RejectException(refusalCode, "refused by the test");
        }
        letters.add(ReceivedLetter.read(from, to, bytes));
        notifyAll();
    }

    public int port() {
        return port;
    }

    /** Everything received so far, oldest first. */
    public synchronized List<ReceivedLetter> all() {
        return List.copyOf(letters);
    }

    public synchronized List<ReceivedLetter> to(String address) {
        return letters.stream().filter(it -> it.to().equalsIgnoreCase(address)).toList();
    }

    /** Waits until a letter to that address has arrived, and gives the newest. */
    public ReceivedLetter awaitTo(String address) {
        return await(it -> it.to().equalsIgnoreCase(address), "a letter to " + address);
    }

    /** The same, for a letter whose subject contains a text. */
    public ReceivedLetter awaitTo(String address, String subject) {
        return await(
                it -> it.to().equalsIgnoreCase(address) && it.subject().contains(subject),
                "a letter to " + address + " about " + subject);
    }

    /** Waits until a letter like that has arrived, and gives the newest one. */
    public ReceivedLetter await(Predicate<ReceivedLetter> like, String what) {
        return await(like, what, PATIENCE);
    }

    /** The same with more patience, for a letter that has to be tried again. */
    public synchronized ReceivedLetter await(
            Predicate<ReceivedLetter> like, String what, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            for (var letter : letters.reversed()) {
                if (like.test(letter)) {
                    return letter;
                }
            }
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(
                        "Waited for " + what + "; received " + letters.size() + ": " + subjects());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private List<String> subjects() {
        return letters.stream().map(it -> it.to() + ": " + it.subject()).toList();
    }

    /** Forgets what was received, so that {@link #awaitTo} finds only newer letters. */
    public synchronized void forget() {
        letters.clear();
    }

    /**
     * Refuses the next letters.
     *
     * @param code 451 for "try again later", 550 for "never"
     */
    public synchronized void refuseNext(int howMany, int code) {
        refusals = howMany;
        refusalCode = code;
    }

    /**
     * The receiver is gone until {@link #comeBack}. It waits for its last sessions, which may want
     * to hand over a letter meanwhile, so nothing is held here.
     */
    public void goAway() {
        leaving().stop();
    }

    private synchronized SMTPServer leaving() {
        return server;
    }

    public synchronized void comeBack() {
        server = receiver(port);
        server.start();
    }

    synchronized void reset() {
        letters.clear();
        refusals = 0;
    }

    @Override
    public void close() {
        leaving().stop();
    }
}
