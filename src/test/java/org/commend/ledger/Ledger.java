package org.commend.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What a client knows, on its own disk before it goes on: intent, acknowledgement, error. */
final class Ledger implements AutoCloseable {
    /** A line of it: {@code number}, what happened, and a word about it. */
    record Line(int number, String what, String word) {
        boolean is(String happened) {
            return what.equals(happened);
        }
    }

    private final Path file;
    private final FileChannel channel;

    Ledger(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    synchronized void write(int number, String what, String word) {
        try {
            var line = number + " " + what + " " + word + "\n";
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Line> read() throws IOException {
        return Files.readAllLines(file).stream()
                .map(it -> it.split(" ", 3))
                .map(it -> new Line(Integer.parseInt(it[0]), it[1], it[2]))
                .toList();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
