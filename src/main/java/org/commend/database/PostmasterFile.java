package org.commend.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into {@code postmaster.pid}: its process in the first
 * line, its port in the fourth, whether it is ready in the eighth.
 */
record PostmasterFile(long pid, int port, boolean ready) {

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<PostmasterFile> read(Path data) {
        try {
            return parse(Files.readAllLines(in(data)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        try {
            boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
            int port = lines.size() >= 4 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return Optional.of(
                    new PostmasterFile(Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The process, when it lives and is a server of PostgreSQL and not a stranger that was given
     * the number.
     */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(it -> it.info().command().map(c -> c.endsWith("/postgres")).orElse(true));
    }
}
