package org.commend.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commend.kernel.CannotStart;
import org.commend.kernel.Progress;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's data and the password of its superuser. Made once; nothing here deletes it. */
final class DataFolder {
    private final Path home;
    private final PostgresProgram program;

    DataFolder(Path home, PostgresProgram program) {
        this.home = home;
        this.program = program;
    }

    Path path() {
        return home.resolve("data");
    }

    /** Makes a new cluster where there is none; refuses one that another major version made. */
    void prepare() {
        try {
            if (Files.notExists(path())) {
                initialise();
            }
            if (Files.notExists(path().resolve("PG_VERSION"))) {
                throw new CannotStart(
                        "The folder %s is no data folder of PostgreSQL: its file PG_VERSION is missing."
                                .formatted(path()),
                        "Put the whole folder back from your backup; if it never held any data, remove it and start Commend again. Nothing was changed.");
            }
            var made = Files.readString(path().resolve("PG_VERSION")).strip();
            if (!made.equals(Integer.toString(program.major()))) {
                throw new CannotStart(
                        "The data folder %s was made by PostgreSQL %s, and this Commend brings %d."
                                .formatted(path(), made, program.major()),
                        "Start the Commend that made it, or choose another folder with COMMEND_HOME; nothing was changed.");
            }
        } catch (IOException e) {
            throw HomeFolder.cannotWrite(home, e);
        }
    }

    /** Only ever asked for by a person, and only in the demo. */
    void throwAway() {
        try {
            if (Files.exists(path())) {
                Progress.say("Throwing away the data of the demo");
                var aside = home.resolve("data.thrown-away");
                FileSystemUtils.deleteRecursively(aside);
                Files.move(path(), aside, StandardCopyOption.ATOMIC_MOVE);
                FileSystemUtils.deleteRecursively(aside);
            }
        } catch (IOException e) {
            throw HomeFolder.cannotWrite(home, e);
        }
    }

    private void initialise() throws IOException {
        Progress.say("Making a new database in " + path());
        var aside = home.resolve("data.initialising");
        FileSystemUtils.deleteRecursively(aside);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), newPassword());
        run(
                program.command(
                        "initdb",
                        List.of(
                                "--pgdata=" + aside,
                                "--username=" + OwnPostgres.SUPERUSER,
                                "--pwfile=" + passwordFile(),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=icu",
                                "--icu-locale=und",
                                "--data-checksums")));
        Files.move(aside, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(List<String> command) throws IOException {
        var said = home.resolve("logs").resolve("initdb.log");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(
                        "initdb: " + Files.readString(said).strip().replace('\n', ' '));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a new database was made", e);
        }
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The password of the database is missing: " + passwordFile() + ".",
                    "Put the file back from your backup.",
                    e);
        }
    }

    private Path passwordFile() {
        return home.resolve("database-password");
    }

    static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
