package org.commend.ledger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the application and PostgreSQL and cuts some connections at the one moment that
 * makes duplicates: the server has committed, and its answer has not yet reached the client.
 */
final class CuttingProxy implements AutoCloseable {
    private static final int STARTUP = 196608;

    private final ServerSocket listening;
    private final int serverPort;
    private final Random chance;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile double share;

    CuttingProxy(int serverPort, long seed) throws IOException {
        this.serverPort = serverPort;
        this.chance = new Random(seed);
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on this share of all commits loses its answer. */
    void cut(double ofCommits) {
        share = ofCommits;
    }

    /** Commits that went through while it cut. */
    int commits() {
        return commits.get();
    }

    /** Connections cut after the server had said COMMIT. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var line = new Line(listening.accept());
                Thread.ofVirtual().start(line::open);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private synchronized boolean chosen() {
        return chance.nextDouble() < share;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** One connection. */
    private final class Line {
        private final Socket client;
        private final Socket server = new Socket();
        private final Set<String> preparedCommits = new HashSet<>();
        private volatile boolean losesAnswer;

        Line(Socket client) {
            this.client = client;
        }

        void open() {
            try (client;
                    server) {
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                server.connect(
                        new java.net.InetSocketAddress(
                                InetAddress.getLoopbackAddress(), serverPort));
                Thread.ofVirtual().start(this::answers);
                asks();
            } catch (IOException gone) {
                // either side went away, and so does the other
            }
        }

        private void asks() throws IOException {
            var from = new DataInputStream(client.getInputStream());
            var to = new DataOutputStream(server.getOutputStream());
            int protocol;
            do {
                protocol = untyped(from, to);
            } while (protocol != STARTUP);
            while (true) {
                int type = from.readUnsignedByte();
                byte[] body = body(from);
                if (isCommit(type, body) && share > 0) {
                    commits.incrementAndGet();
                    losesAnswer = chosen();
                }
                to.writeByte(type);
                write(to, body);
                if (from.available() == 0) {
                    to.flush();
                }
            }
        }

        /** The requests before the first typed message: for encryption, and the start itself. */
        private int untyped(DataInputStream from, DataOutputStream to) throws IOException {
            byte[] body = body(from);
            write(to, body);
            to.flush();
            return java.nio.ByteBuffer.wrap(body).getInt();
        }

        private static byte[] body(DataInputStream from) throws IOException {
            byte[] body = new byte[from.readInt() - 4];
            from.readFully(body);
            return body;
        }

        private static void write(DataOutputStream to, byte[] body) throws IOException {
            to.writeInt(body.length + 4);
            to.write(body);
        }

        /**
         * A simple query, or the binding of a statement that was parsed as COMMIT. The driver
         * parses COMMIT once for each connection and from then on names it.
         */
        private boolean isCommit(int type, byte[] body) {
            return switch (type) {
                case 'Q' -> isCommit(text(body, 0));
                case 'P' -> {
                    var name = text(body, 0);
                    if (isCommit(text(body, end(body, 0) + 1))) {
                        preparedCommits.add(name);
                    } else {
                        preparedCommits.remove(name);
                    }
                    yield false;
                }
                case 'B' -> preparedCommits.contains(text(body, end(body, 0) + 1));
                default -> false;
            };
        }

        private static boolean isCommit(String sql) {
            return sql.strip().equalsIgnoreCase("COMMIT");
        }

        private static String text(byte[] body, int from) {
            return new String(body, from, end(body, from) - from, StandardCharsets.UTF_8);
        }

        private static int end(byte[] body, int from) {
            int end = from;
            while (body[end] != 0) {
                end++;
            }
            return end;
        }

        /** What was asked before COMMIT has been answered: the next answer is that to COMMIT. */
        private void answers() {
            byte[] buffer = new byte[65536];
            try (client;
                    server) {
                InputStream from = server.getInputStream();
                var to = client.getOutputStream();
                for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                    if (losesAnswer) {
                        var answer = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                        if (answer.contains("COMMIT\0")) {
                            cuts.incrementAndGet();
                            return;
                        }
                    }
                    to.write(buffer, 0, n);
                    to.flush();
                }
            } catch (IOException gone) {
                // as above
            }
        }
    }
}
