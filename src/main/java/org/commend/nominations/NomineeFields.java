package org.commend.nominations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.PersonName;
import org.commend.kernel.Ruling;
import org.commend.kernel.Sentences;
import org.commend.programme.Candidate;
import org.commend.programme.Eligibility;
import org.jspecify.annotations.Nullable;

/** The page on which nominees are named. */
final class NomineeFields {
    private static final String STEP = NominationForm.NOMINEES;

    private final Eligibility rule;
    private final LocalDate closing;
    private final Map<String, String> fields;

    NomineeFields(Eligibility rule, LocalDate closing, Map<String, String> fields) {
        this.rule = rule;
        this.closing = closing;
        this.fields = fields;
    }

    /** How many places the form shows: as many as were asked for, within the rule. */
    int places() {
        String typed = text(Fields.NOMINEES);
        int asked = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 1;
        return Math.clamp(asked, Math.max(1, rule.fewest()), Math.max(1, rule.most()));
    }

    List<NamedNominee> nominees() {
        var nominees = new ArrayList<NamedNominee>();
        for (int place = 0; place < places(); place++) {
            nominees.add(nominee(place));
        }
        return List.copyOf(nominees);
    }

    void problems(List<Problem> problems) {
        var candidates = new ArrayList<Candidate>();
        boolean complete = true;
        for (int place = 0; place < places(); place++) {
            int before = problems.size();
            named(place, problems);
            birthday(place, problems);
            publicName(place, problems);
            complete = complete && problems.size() == before;
            candidates.add(nominee(place).candidate());
        }
        if (complete) {
            for (Ruling.Refused refused : rule.problems(candidates, closing)) {
                problems.add(new Problem(fieldOf(refused, candidates), STEP, refused.sentence()));
            }
        }
    }

    private NamedNominee nominee(int place) {
        return new NamedNominee(
                text(Fields.nominee(place, "name")).strip(),
                text(Fields.nominee(place, "detail")).strip(),
                text(Fields.nominee(place, "organisation")).strip(),
                rule.ages() == null ? null : born(place),
                form(place),
                text(Fields.nominee(place, "alias")).strip(),
                facts(place));
    }

    private Set<String> facts(int place) {
        return rule.facts().stream()
                .map(Eligibility.Fact::key)
                .filter(key -> text(Fields.fact(place, key)).equals(Fields.YES))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void named(int place, List<Problem> problems) {
        String field = Fields.nominee(place, "name");
        try {
            new PersonName(text(field));
        } catch (InvalidValue invalid) {
            String sentence =
                    text(field).isBlank()
                            ? Sentences.of("nominee.noName", place + 1)
                            : invalid.sentence();
            problems.add(new Problem(field, STEP, sentence));
        }
        tooLong(place, "detail", problems);
        tooLong(place, "organisation", problems);
        tooLong(place, "alias", problems);
    }

    private void tooLong(int place, String part, List<Problem> problems) {
        String field = Fields.nominee(place, part);
        if (text(field).strip().length() > PersonName.LONGEST) {
            problems.add(
                    new Problem(field, STEP, Sentences.of("name.tooLong", PersonName.LONGEST)));
        }
    }

    private void birthday(int place, List<Problem> problems) {
        boolean typed =
                List.of("day", "month", "year").stream()
                        .anyMatch(it -> !text(Fields.nominee(place, it)).isBlank());
        if (rule.ages() != null && typed && born(place) == null) {
            problems.add(
                    new Problem(Fields.nominee(place, "day"), STEP, Sentences.of("born.invalid")));
        }
    }

    private void publicName(int place, List<Problem> problems) {
        if (form(place) == NameForm.ALIAS && text(Fields.nominee(place, "alias")).isBlank()) {
            problems.add(
                    new Problem(Fields.nominee(place, "alias"), STEP, Sentences.of("alias.empty")));
        }
    }

    private @Nullable LocalDate born(int place) {
        try {
            LocalDate born =
                    LocalDate.of(
                            number(place, "year"), number(place, "month"), number(place, "day"));
            return born.getYear() < 1900 || born.isAfter(closing) ? null : born;
        } catch (DateTimeException | NumberFormatException notADate) {
            return null;
        }
    }

    private int number(int place, String part) {
        return Integer.parseInt(text(Fields.nominee(place, part)).strip());
    }

    /** The fullest form agreed to; nobody is named unless it was chosen. */
    private NameForm form(int place) {
        return switch (text(Fields.nominee(place, "form"))) {
            case "full" -> NameForm.FULL;
            case "first" -> NameForm.FIRST;
            case "alias" -> NameForm.ALIAS;
            default -> NameForm.NONE;
        };
    }

    /** The first field of the person whom the sentence names, else the first of all. */
    private String fieldOf(Ruling.Refused refused, List<Candidate> candidates) {
        boolean born =
                refused.key().equals("eligible.age") || refused.key().equals("eligible.noBirthday");
        for (int place = 0; place < candidates.size(); place++) {
            if (!refused.arguments().isEmpty()
                    && candidates.get(place).name().equals(refused.arguments().getFirst())) {
                return Fields.nominee(place, born ? "day" : "name");
            }
        }
        return Fields.nominee(0, "name");
    }

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
