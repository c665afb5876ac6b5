package org.commend.programme;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.commend.kernel.London;
import org.commend.kernel.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Who can be nominated in a category, as data.
 *
 * @param kind whether people or one team are named
 * @param fewest the least number of people
 * @param most the greatest number of people
 * @param ages the ages on the closing day, both included, or null when age does not matter
 * @param facts what the form asks about each nominee
 * @param everyone the facts that must hold of each
 * @param atLeastOne the facts of which each must hold of somebody
 */
public record Eligibility(
        Kind kind,
        int fewest,
        int most,
        @Nullable Ages ages,
        List<Fact> facts,
        List<String> everyone,
        List<String> atLeastOne) {

    public enum Kind {
        PERSON,
        GROUP,
        TEAM
    }

    /** Ages in whole years, both included. */
    public record Ages(int youngest, int oldest) {}

    /**
     * A fact about a nominee.
     *
     * @param says the statement that the nominator confirms, as "is a registered social worker"
     */
    public record Fact(String key, String says) {}

    /** For a category that takes no nominations. */
    public static Eligibility none() {
        return new Eligibility(Kind.PERSON, 0, 0, null, List.of(), List.of(), List.of());
    }

    /**
     * Everything that keeps these candidates from being nominated, each with what to change.
     *
     * @param closing the day on which ages are reckoned
     * @return nothing when they are eligible
     */
    public List<Ruling.Refused> problems(List<Candidate> candidates, LocalDate closing) {
        var problems = new ArrayList<Ruling.Refused>();
        if (candidates.size() < fewest) {
            problems.add(
                    refused(
                            kind == Kind.TEAM ? "eligible.noTeam" : "eligible.tooFew",
                            fewest,
                            candidates.size()));
        }
        if (candidates.size() > most) {
            problems.add(
                    refused(
                            kind == Kind.TEAM ? "eligible.oneTeam" : "eligible.tooMany",
                            most,
                            candidates.size()));
        }
        for (Candidate candidate : candidates) {
            agesOf(candidate, closing, problems);
            for (String key : everyone) {
                if (!candidate.facts().contains(key)) {
                    problems.add(refused("eligible.everyone", candidate.name(), says(key)));
                }
            }
        }
        for (String key : atLeastOne) {
            if (!candidates.isEmpty()
                    && candidates.stream().noneMatch(it -> it.facts().contains(key))) {
                problems.add(refused("eligible.atLeastOne", says(key)));
            }
        }
        return List.copyOf(problems);
    }

    private void agesOf(Candidate candidate, LocalDate closing, List<Ruling.Refused> problems) {
        if (ages == null) {
            return;
        }
        LocalDate born = candidate.born();
        if (born == null) {
            problems.add(
                    refused(
                            "eligible.noBirthday",
                            candidate.name(),
                            ages.youngest(),
                            ages.oldest()));
            return;
        }
        int age = Period.between(born, closing).getYears();
        if (age < ages.youngest() || age > ages.oldest()) {
            problems.add(
                    refused(
                            "eligible.age",
                            candidate.name(),
                            age,
                            London.day(closing),
                            ages.youngest(),
                            ages.oldest()));
        }
    }

    /** The statement behind a fact's key. */
    public String says(String key) {
        return facts.stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .map(Fact::says)
                .orElse(key);
    }

    private static Ruling.Refused refused(String key, Object... arguments) {
        return new Ruling.Refused(key, List.of(arguments));
    }
}
