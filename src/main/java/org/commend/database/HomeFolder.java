package org.commend.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.commend.kernel.CannotStart;

/**
 * The folder that holds everything an installation keeps: data, logs, the unpacked server. One
 * running Commend holds its lock; the operating system lets go of it however the process ends.
 */
final class HomeFolder implements AutoCloseable {
    /** What PostgreSQL's program, a new data folder and its first write-ahead log need together. */
    static final long LEAST_FREE_MEGABYTES = 400;

    private final Path path;
    private final FileChannel lock;

    private HomeFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder where it is missing, and locks it. */
    static HomeFolder occupy(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            closeToOthers(path);
            closeToOthers(path.resolve("logs"));
            return new HomeFolder(path, lockIn(path));
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    /** What is kept is nobody else's business, nor are the names of its files. */
    private static void closeToOthers(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static FileChannel lockIn(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // Beside the lock, not in it: closing a second handle on a locked file would let go of the
        // lock.
        var holder = path.resolve("lock.pid");
        try {
            if (channel.tryLock() != null) {
                Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another instance inside this very process: refused below like any other.
        }
        channel.close();
        throw new CannotStart(
                "The folder %s is in use by another Commend (process %s)."
                        .formatted(
                                path,
                                Files.exists(holder)
                                        ? Files.readString(holder).strip()
                                        : "unknown"),
                "Stop that one first, or choose another folder with COMMEND_HOME.");
    }

    static CannotStart cannotWrite(Path path, IOException e) {
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            return noSpace(path, 0, e);
        }
        return new CannotStart(
                "Commend may not write in %s (%s).".formatted(path, e.getMessage()),
                "Give this user the right to write there, or choose another folder with COMMEND_HOME.",
                e);
    }

    private static CannotStart noSpace(Path path, long megabytes, IOException e) {
        return new CannotStart(
                "There is no disk space for %s: %d MB are free, %d MB are needed."
                        .formatted(path, megabytes, LEAST_FREE_MEGABYTES),
                "Free some space, or choose a folder on another disk with COMMEND_HOME.",
                e);
    }

    /** Refuses to go on where a database would soon find the disk full. */
    void requireSpace() {
        try {
            long megabytes = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
            if (megabytes < LEAST_FREE_MEGABYTES) {
                throw noSpace(path, megabytes, new IOException("No space left"));
            }
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("lock.pid"));
            lock.close();
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }
}
