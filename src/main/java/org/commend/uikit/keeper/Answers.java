package org.commend.uikit.keeper;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Kept;
import org.commend.kernel.London;
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
            @Nullable List<String> formers) {}

    /** The place where texts are kept. */
    public interface Desk {
        Kept keep(String field, Writing writing);

        Kept setAside(String field, String text);

        List<String> formers(String field);

        /** What stands in a field now. */
        Standing standing(String field);
    }

    /** Keeps every text by itself: one that is refused holds up no other. */
    public static Answers of(Typing typing, Desk desk) {
        var answers = new ArrayList<Answer>();
        for (Typing.Line it : typing.writings()) {
            Supplier<Kept> act =
                    it.aside()
                            ? () -> desk.setAside(it.field(), it.text())
                            : () ->
                                    desk.keep(
                                            it.field(),
                                            new Writing(
                                                    it.text(),
                                                    it.seen(),
                                                    own(it.writer()),
                                                    it.turn()));
            answers.add(
                    answer(
                            act,
                            () -> desk.standing(it.field()).text(),
                            () -> desk.formers(it.field())));
        }
        List<String> asked = typing.asked() == null ? List.of() : typing.asked();
        return new Answers(List.copyOf(answers), asked.stream().map(desk::standing).toList());
    }

    private static Answer answer(
            Supplier<Kept> act, Supplier<String> standing, Supplier<List<String>> formers) {
        try {
            Kept kept = act.get();
            return new Answer(
                    kept.version(),
                    London.time(kept.at()),
                    kept.cleaned(),
                    kept.other(),
                    null,
                    null,
                    formers.get());
        } catch (RuleRefused refused) {
            return refused(refused.sentence(), standing);
        } catch (InvalidValue invalid) {
            return refused(invalid.sentence(), standing);
        }
    }

    private static Answer refused(String sentence, Supplier<String> standing) {
        return new Answer(null, null, null, null, sentence, standing.get(), null);
    }

    /** A page always has a name; without one it would pass for an act of ours. */
    private static String own(String writer) {
        if (writer.isBlank()) {
            throw new InvalidValue("text.broken");
        }
        return writer;
    }
}
