package org.commend.cli;

/** What is wrong with a command or a file, in one line for the person who gave it. */
final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Complaint(String line) {
        super(line, null, false, false);
    }

    static Complaint at(String file, long line, String what) {
        return new Complaint("%s, line %d: %s".formatted(file, line, what));
    }

    String line() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
