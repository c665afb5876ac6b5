package org.commend.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: one file, and options with a value each. */
final class Options {
    private final String command;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    Options(String command, List<String> words, Set<String> known) {
        this.command = command;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (!known.contains(name)) {
                throw new Complaint(
                        command
                                + " does not know "
                                + name
                                + "; it knows "
                                + String.join(", ", known.stream().sorted().toList()));
            }
            if (equals < 0 && i + 1 == words.size()) {
                throw new Complaint(name + " wants a value");
            }
            values.put(name, equals < 0 ? words.get(++i) : word.substring(equals + 1));
        }
    }

    Path file() {
        if (files.isEmpty()) {
            throw new Complaint(command + " wants a file");
        }
        if (files.size() > 1) {
            throw new Complaint(command + " wants one file, not " + files.size());
        }
        return path(files.getFirst());
    }

    Optional<Path> optionalPath(String name) {
        return Optional.ofNullable(values.get(name)).map(Options::path);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Paths are relative to the folder that the launcher was called in. */
    private static Path path(String text) {
        try {
            return Path.of(System.getProperty("commend.caller", "")).resolve(text);
        } catch (java.nio.file.InvalidPathException invalid) {
            throw new Complaint("not a file name: " + text);
        }
    }

    String oneOf(String name, List<String> allowed) {
        var value = values.getOrDefault(name, allowed.getFirst());
        if (!allowed.contains(value)) {
            throw new Complaint(
                    "%s is one of %s, not %s".formatted(name, String.join(", ", allowed), value));
        }
        return value;
    }

    int number(String name, int otherwise, int least, int most) {
        return (int) whole(name, otherwise, least, most);
    }

    int number(String name, int least, int most) {
        if (!values.containsKey(name)) {
            throw new Complaint(command + " wants " + name);
        }
        return (int) whole(name, least, least, most);
    }

    long whole(String name, long otherwise, long least, long most) {
        var text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notWhole) {
            // said below, with the range
        }
        throw new Complaint(
                "%s wants a whole number from %d to %d, not %s".formatted(name, least, most, text));
    }

    double share(String name, double otherwise) {
        var text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException notNumber) {
            // said below, with the range
        }
        throw new Complaint("%s wants a number from 0 to 1, not %s".formatted(name, text));
    }
}
