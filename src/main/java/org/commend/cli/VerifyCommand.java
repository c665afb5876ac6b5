package org.commend.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commend.figures.record.ExportedRecord;
import org.commend.figures.record.Finding;
import org.commend.figures.record.Recount;

/**
 * {@code verify record.json [--key FILE] [--head ROOT]}: one line for each check, status 0 only if
 * all hold.
 */
final class VerifyCommand {
    private final PrintStream out;

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    int run(List<String> words) {
        var options = new Options("verify", words, Set.of("--key", "--head"));
        var bytes = bytes(options.file());
        var findings = new ArrayList<Finding>();
        try {
            var record = ExportedRecord.read(bytes);
            findings.add(Finding.holds("form: canonical JSON, %,d bytes".formatted(bytes.length)));
            findings.addAll(record.check());
            options.optionalPath("--key").ifPresent(key -> findings.add(key(record, bytes(key))));
            options.text("--head").ifPresent(root -> findings.add(head(record, root)));
            for (int e = 0; e < record.entries().size(); e++) {
                Recount.of(e + 1, record.entries().get(e)).ifPresent(findings::add);
            }
        } catch (IllegalArgumentException broken) {
            findings.add(Finding.broken("form: " + broken.getMessage()));
        }
        findings.forEach(
                finding ->
                        out.println((finding.holds() ? "holds   " : "BROKEN  ") + finding.line()));
        return findings.stream().allMatch(Finding::holds) ? 0 : 1;
    }

    private static Finding key(ExportedRecord record, byte[] expected) {
        return record.hasKey(expected)
                ? Finding.holds("key: the one you gave")
                : Finding.broken("key: not the one you gave");
    }

    private static Finding head(ExportedRecord record, String root) {
        return record.hasHead(root)
                ? Finding.holds("head: the one you were told")
                : Finding.broken("head: none has the root you were told");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new Complaint("there is no file " + file);
        } catch (IOException unreadable) {
            throw new Complaint(file + " cannot be read: " + unreadable.getMessage());
        }
    }
}
