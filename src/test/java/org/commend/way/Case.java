package org.commend.way;

import java.util.List;
import java.util.Map;

/** A nomination as somebody would type it. */
record Case(
        String award,
        String headline,
        String nominator,
        List<Who> nominees,
        Map<String, String> answers) {
    /** A nominee; {@code form} is the label of how they agreed to be named. */
    record Who(String name, String organisation, String form, String alias, int born) {
        static Who full(String name) {
            return new Who(name, "Testshire council", "Full name", "", 0);
        }
    }

    String email() {
        return nominator.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    static Case of(
            String award, String headline, String nominator, String question, Who... nominees) {
        return new Case(
                award,
                headline,
                nominator,
                List.of(nominees),
                Map.of(
                        question,
                        "What they did for " + headline + " is told here, in words of its own.",
                        "What changed for them?",
                        "What changed through " + headline + " is told here."));
    }
}
