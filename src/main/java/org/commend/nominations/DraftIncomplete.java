package org.commend.nominations;

import java.util.List;

/** A draft that cannot be sent yet, with everything that is to be changed. */
public final class DraftIncomplete extends RuntimeException {
    private final List<Problem> problems;

    DraftIncomplete(List<Problem> problems) {
        super("to be changed: " + problems.stream().map(Problem::field).toList());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
