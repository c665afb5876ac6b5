package org.commend.nominations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.PersonName;
import org.commend.kernel.Sentence;
import org.commend.kernel.Typed;
import org.commend.kernel.Visible;
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
            for (Eligibility.Unmet unmet : rule.unmet(candidates, closing)) {
                problems.add(new Problem(fieldOf(unmet), STEP, unmet.refused().sentence()));
            }
        }
    }

    private NamedNominee nominee(int place) {
        return new NamedNominee(
                line(place, "name"),
                line(place, "detail"),
                line(place, "organisation"),
                rule.ages() == null ? null : born(place),
                form(place),
                line(place, "alias"),
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
            Sentence sentence =
                    !Visible.in(text(field))
                            ? Sentence.of("nominee.noName", place + 1)
                            : invalid.sentence();
            problems.add(new Problem(field, STEP, sentence));
        }
        tooLong(place, "detail", problems);
        tooLong(place, "organisation", problems);
        tooLong(place, "alias", problems);
    }

    private void tooLong(int place, String part, List<Problem> problems) {
        String field = Fields.nominee(place, part);
        if (line(place, part).length() > PersonName.LONGEST) {
            problems.add(new Problem(field, STEP, Sentence.of("name.tooLong", PersonName.LONGEST)));
        }
    }

    private void birthday(int place, List<Problem> problems) {
        boolean typed =
                List.of("day", "month", "year").stream()
                        .anyMatch(it -> Visible.in(text(Fields.nominee(place, it))));
        if (rule.ages() != null && typed && born(place) == null) {
            problems.add(
                    new Problem(wrongPartOfBirthday(place), STEP, Sentence.of("born.invalid")));
        }
    }

    private void publicName(int place, List<Problem> problems) {
        if (form(place) == NameForm.ALIAS && !Visible.in(text(Fields.nominee(place, "alias")))) {
            problems.add(
                    new Problem(Fields.nominee(place, "alias"), STEP, Sentence.of("alias.empty")));
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

    /** The box or the field that is to be changed, on the form as it is shown. */
    private String fieldOf(Eligibility.Unmet unmet) {
        int place = Math.min(unmet.place(), places() - 1);
        return switch (unmet.about()) {
            case NAME -> Fields.nominee(place, "name");
            case BIRTHDAY -> Fields.nominee(place, "day");
            case FACT -> Fields.fact(place, unmet.fact());
        };
    }

    /** The first part of a date that cannot be, or the day when they do not fit together. */
    private String wrongPartOfBirthday(int place) {
        return Stream.of("day", "month", "year")
                .filter(it -> !text(Fields.nominee(place, it)).strip().matches("\\d{1,4}"))
                .findFirst()
                .map(it -> Fields.nominee(place, it))
                .orElse(Fields.nominee(place, "day"));
    }

    private String line(int place, String part) {
        return Typed.line(text(Fields.nominee(place, part))).text();
    }

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
