package org.commend.nominations;

import static org.commend.nominations.Fields.CONSENT;
import static org.commend.nominations.Fields.HEADLINE;
import static org.commend.nominations.Fields.NOMINATOR_EMAIL;
import static org.commend.nominations.Fields.NOMINATOR_NAME;
import static org.commend.nominations.Fields.RELATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Folding;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.PersonName;
import org.commend.kernel.Sentence;
import org.commend.kernel.Visible;
import org.commend.kernel.WordCount;
import org.commend.programme.Category;
import org.commend.programme.Eligibility;
import org.commend.programme.Question;

/** Reads what was typed: either everything that is to be changed, or the case put forward. */
public final class NominationForm {
    public static final String ABOUT_YOU = "about-you";
    public static final String NOMINEES = "nominees";
    public static final String CONSENT_STEP = "consent";
    static final int LONGEST_HEADLINE = 100;
    static final int LONGEST_RELATION = 300;

    private final Category category;
    private final LocalDate closing;
    private final Map<String, String> fields;

    NominationForm(Category category, LocalDate closing, Map<String, String> fields) {
        this.category = category;
        this.closing = closing;
        this.fields = fields;
    }

    /** The pages of the form in their order, but for the last, on which answers are checked. */
    public List<String> steps() {
        var steps = new ArrayList<>(List.of(ABOUT_YOU, NOMINEES));
        category.questions().forEach(question -> steps.add(question.key()));
        steps.add(CONSENT_STEP);
        return List.copyOf(steps);
    }

    /** Everything that is to be changed, in the order of the form. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        check(problems, NOMINATOR_NAME, ABOUT_YOU, PersonName::new);
        check(problems, NOMINATOR_EMAIL, ABOUT_YOU, EmailAddress::new);
        check(problems, RELATION, ABOUT_YOU, it -> filled(it, "relation", LONGEST_RELATION));
        new NomineeFields(category.eligibility(), closing, fields).problems(problems);
        check(problems, HEADLINE, NOMINEES, this::withoutNames);
        for (Question question : category.questions()) {
            check(
                    problems,
                    Fields.answer(question.key()),
                    question.key(),
                    it -> answered(question, it));
        }
        if (!text(CONSENT).equals(Fields.YES)) {
            problems.add(new Problem(CONSENT, CONSENT_STEP, Sentence.of("consent.missing")));
        }
        return List.copyOf(problems);
    }

    /** What is to be changed on one page. */
    public List<Problem> problems(String step) {
        return problems().stream().filter(it -> it.step().equals(step)).toList();
    }

    /** Who is nominated, as far as it was typed. */
    public List<NamedNominee> nominees() {
        return new NomineeFields(category.eligibility(), closing, fields).nominees();
    }

    /** The answers by the keys of their questions, in the order of the form. */
    Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        category.questions()
                .forEach(it -> answers.put(it.key(), Visible.trim(text(Fields.answer(it.key())))));
        return answers;
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The one line is what judges see first, so no person's name stands in it. */
    private void withoutNames(String headline) {
        filled(headline, "headline", LONGEST_HEADLINE);
        if (category.eligibility().kind() == Eligibility.Kind.TEAM) {
            return;
        }
        nominees().stream()
                .flatMap(it -> Stream.of(it.name(), it.alias()))
                .flatMap(name -> named(headline, name).stream())
                .findFirst()
                .ifPresent(
                        it -> {
                            throw new InvalidValue("headline.names", it);
                        });
    }

    /** The whole name, or a part of it that is written like a name and no short word. */
    private static Optional<String> named(String headline, String name) {
        String folded = " " + Folding.of(headline) + " ";
        if (name.isBlank() || Folding.of(name).isEmpty()) {
            return Optional.empty();
        }
        if (folded.contains(" " + Folding.of(name) + " ")) {
            return Optional.of(name);
        }
        return Stream.of(name.split(" "))
                .filter(it -> it.length() > 3 && Character.isUpperCase(it.charAt(0)))
                .filter(
                        it ->
                                (" " + headline + " ")
                                        .matches("(?s).*\\P{L}" + Pattern.quote(it) + "\\P{L}.*"))
                .findFirst();
    }

    private void check(List<Problem> problems, String field, String step, Consumer<String> value) {
        try {
            value.accept(text(field));
        } catch (InvalidValue invalid) {
            problems.add(new Problem(field, step, invalid.sentence()));
        }
    }

    private static void filled(String text, String what, int longest) {
        if (!Visible.in(text)) {
            throw new InvalidValue(what + ".empty");
        }
        int length = Visible.trim(text).length();
        if (length > longest) {
            throw new InvalidValue(what + ".tooLong", longest, length);
        }
    }

    private static void answered(Question question, String text) {
        WordCount count = WordCount.of(text);
        if (!Visible.in(text)) {
            throw new InvalidValue("answer.empty", question.step());
        }
        if (!count.within(question.wordLimit())) {
            throw new InvalidValue(
                    "answer.tooLong",
                    count.words(),
                    question.wordLimit(),
                    count.words() - question.wordLimit());
        }
    }
}
