package org.commend.uikit.keeper;

import static org.commend.uikit.Texts.text;
import static org.commend.uikit.Texts.words;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Kept;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's half hears, one answer for each text in its order, and what stands in the
 * fields that it asked for.
 */
public record Answers(List<Answer> answers, List<Standing> standing) {
    /** What stands in a field now. */
    public record Standing(String text, int version) {}

    /**
     * @param refused why it cannot be kept, as a sentence
     * @param standing what stands instead of what was refused
     * @param other somebody else's text, which the writer has not seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            @Nullable Integer version,
            @Nullable String at,
            @Nullable Boolean cleaned,
            @Nullable String other,
            @Nullable String refused,
            @Nullable String standing,
            @Nullable List<String> formers) {
        private Answer with(List<String> formers) {
            return new Answer(version, at, cleaned, other, refused, standing, formers);
        }
    }

    /** The place where texts are kept. */
    public interface Desk {
        Kept keep(String field, Writing writing);

        Kept setAside(String field, String text);

        List<String> formers(String field);

        /** What stands in some fields now, in their order. */
        List<Standing> standing(List<String> fields);
    }

    /** Keeps every text by itself: one that is refused holds up no other. */
    static Answers of(Typing typing, Desk desk) {
        var answers = new ArrayList<Answer>();
        for (Typing.Line it : typing.writings()) {
            answers.add(answer(it, desk));
        }
        giveFormers(typing.writings(), answers, desk);
        List<String> asked = typing.asked();
        return new Answers(
                List.copyOf(answers),
                asked == null || asked.isEmpty() ? List.of() : desk.standing(asked));
    }

    private static Answer answer(Typing.Line it, Desk desk) {
        try {
            Kept kept =
                    it.aside()
                            ? desk.setAside(it.field(), it.text())
                            : desk.keep(
                                    it.field(),
                                    new Writing(it.text(), it.seen(), it.writer(), it.turn()));
            return new Answer(
                    kept.version(),
                    words().time(kept.at()),
                    kept.cleaned(),
                    kept.other(),
                    null,
                    null,
                    null);
        } catch (RuleRefused refused) {
            return refused(text(refused.sentence()), it.field(), desk);
        } catch (InvalidValue invalid) {
            return refused(text(invalid.sentence()), it.field(), desk);
        }
    }

    private static Answer refused(String sentence, String field, Desk desk) {
        String stands = desk.standing(List.of(field)).getFirst().text();
        return new Answer(null, null, null, null, sentence, stands, null);
    }

    /** Once for each field, however often it was written: they may be long. */
    private static void giveFormers(List<Typing.Line> lines, List<Answer> answers, Desk desk) {
        var given = new HashSet<String>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String field = lines.get(i).field();
            if (answers.get(i).refused() == null && given.add(field)) {
                answers.set(i, answers.get(i).with(desk.formers(field)));
            }
        }
    }
}
