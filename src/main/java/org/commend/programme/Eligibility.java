package org.commend.programme;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commend.kernel.Ruling;
import org.commend.kernel.Sentence;
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

    /**
     * What a rule asks and a candidate does not fulfil.
     *
     * @param place whose, counted from 0
     * @param fact the key of the fact that is not confirmed; empty where it is about something else
     */
    public record Unmet(int place, About about, String fact, Ruling.Refused refused) {
        /** What is to be changed. */
        public enum About {
            NAME,
            BIRTHDAY,
            FACT
        }

        static Unmet name(int place, String key, Object... arguments) {
            return new Unmet(place, About.NAME, "", refused(key, arguments));
        }

        static Unmet birthday(int place, String key, Object... arguments) {
            return new Unmet(place, About.BIRTHDAY, "", refused(key, arguments));
        }

        static Unmet fact(int place, String fact, String key, Object... arguments) {
            return new Unmet(place, About.FACT, fact, refused(key, arguments));
        }

        private static Ruling.Refused refused(String key, Object... arguments) {
            return new Ruling.Refused(Sentence.of(key, arguments));
        }
    }

    /** The same with each of its texts put through something. */
    Eligibility saying(UnaryOperator<String> said) {
        return new Eligibility(
                kind,
                fewest,
                most,
                ages,
                facts.stream().map(it -> new Fact(it.key(), said.apply(it.says()))).toList(),
                everyone,
                atLeastOne);
    }

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
        return unmet(candidates, closing).stream().map(Unmet::refused).toList();
    }

    /**
     * The same, each with where it is to be changed.
     *
     * @param closing the day on which ages are reckoned
     */
    public List<Unmet> unmet(List<Candidate> candidates, LocalDate closing) {
        var problems = new ArrayList<Unmet>();
        if (candidates.size() < fewest) {
            problems.add(
                    Unmet.name(
                            0,
                            kind == Kind.TEAM ? "eligible.noTeam" : "eligible.tooFew",
                            fewest,
                            candidates.size()));
        }
        if (candidates.size() > most) {
            problems.add(
                    Unmet.name(
                            most,
                            kind == Kind.TEAM ? "eligible.oneTeam" : "eligible.tooMany",
                            most,
                            candidates.size()));
        }
        for (int place = 0; place < candidates.size(); place++) {
            Candidate candidate = candidates.get(place);
            agesOf(place, candidate, closing, problems);
            for (String key : everyone) {
                if (!candidate.facts().contains(key)) {
                    problems.add(
                            Unmet.fact(
                                    place, key, "eligible.everyone", candidate.name(), says(key)));
                }
            }
        }
        for (String key : atLeastOne) {
            if (!candidates.isEmpty()
                    && candidates.stream().noneMatch(it -> it.facts().contains(key))) {
                problems.add(Unmet.fact(0, key, "eligible.atLeastOne", says(key)));
            }
        }
        return List.copyOf(problems);
    }

    private void agesOf(int place, Candidate candidate, LocalDate closing, List<Unmet> problems) {
        if (ages == null) {
            return;
        }
        LocalDate born = candidate.born();
        if (born == null) {
            problems.add(
                    Unmet.birthday(
                            place,
                            "eligible.noBirthday",
                            candidate.name(),
                            ages.youngest(),
                            ages.oldest()));
            return;
        }
        int age = Period.between(born, closing).getYears();
        if (age < ages.youngest() || age > ages.oldest()) {
            problems.add(
                    Unmet.birthday(
                            place,
                            "eligible.age",
                            candidate.name(),
                            age,
                            closing,
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
}
