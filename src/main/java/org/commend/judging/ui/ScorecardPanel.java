package org.commend.judging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commend.judging.Card;
import org.commend.judging.ReadingQueries.Story;
import org.commend.judging.Scoring;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.NotFound;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Ruling;
import org.commend.kernel.Sentences;
import org.commend.programme.Criterion;
import org.commend.programme.Edition;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.SavedMark;
import org.commend.uikit.UntilKept;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The scorecard: every choice and every pause in the comment is kept at once. */
class ScorecardPanel extends Div {
    private final transient Scoring scoring;
    private final transient Story story;
    private final boolean roundOpen;
    private final SavedMark mark = new SavedMark();
    private final transient UntilKept untilKept = new UntilKept(mark);
    private final ErrorSummary problems = new ErrorSummary();
    private final Map<Criterion, PointsScale> scales = new LinkedHashMap<>();
    private transient Card card;

    ScorecardPanel(Scoring scoring, Edition edition, Story story, Card card) {
        this.scoring = scoring;
        this.story = story;
        this.card = card;
        Ruling round = scoring.mayScore(edition);
        this.roundOpen = round.isAllowed();
        addClassName("scoring");
        mark.saved(card.saved());
        add(problems);
        if (round instanceof Ruling.Refused refused) {
            add(line(refused.sentence(), "note-line"));
        } else if (card.submitted()) {
            add(line("✓ Submitted. Reopen it below to change a score.", "good-line"));
        }
        edition.category(story.category())
                .orElseThrow(NotFound::new)
                .criteria()
                .forEach(it -> scales.put(it, scale(it)));
        scales.values().forEach(this::add);
        add(comment());
    }

    boolean open() {
        return roundOpen && !card.submitted();
    }

    boolean roundOpen() {
        return roundOpen;
    }

    boolean submitted() {
        return card.submitted();
    }

    SavedMark mark() {
        return mark;
    }

    boolean submit() {
        if (!untilKept.nothingWaits()) {
            problems.show(
                    "We cannot reach our database at this moment. Keep this page open, wait a little, and press the button again.");
            return false;
        }
        return nothingMissing() && problems.attempt(() -> card = scoring.submit(story.id()));
    }

    /** All that is missing is listed at once, each line leading to its scale. */
    private boolean nothingMissing() {
        var missing =
                scales.entrySet().stream()
                        .filter(it -> !card.points().containsKey(it.getKey().key()))
                        .map(
                                it ->
                                        new ErrorSummary.Item(
                                                Sentences.of(
                                                        "scorecard.incomplete", it.getKey().name()),
                                                it.getValue(),
                                                null))
                        .toList();
        problems.show(missing);
        return missing.isEmpty();
    }

    boolean reopen() {
        return problems.attempt(() -> card = scoring.reopen(story.id()));
    }

    private PointsScale scale(Criterion criterion) {
        return new PointsScale(
                criterion,
                card.points().get(criterion.key()),
                open(),
                points ->
                        keep(
                                criterion.key(),
                                () -> scoring.score(story.id(), criterion.key(), points),
                                wrong -> {}));
    }

    private TextArea comment() {
        var comment = new TextArea("To the panel");
        comment.setWidthFull();
        comment.setMinRows(3);
        mark.watch(comment);
        comment.setValue(card.comment());
        comment.setReadOnly(!open());
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(500);
        comment.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        String text = change.getValue();
                        keep(
                                "comment",
                                () -> scoring.comment(story.id(), text),
                                wrong -> {
                                    mark.received(comment, text);
                                    comment.setErrorMessage(wrong);
                                    comment.setInvalid(!wrong.isEmpty());
                                });
                    }
                });
        return comment;
    }

    /**
     * Keeps a change until it is kept, and says so.
     *
     * @param done hears the last word: what is wrong with what was typed, or nothing
     */
    private void keep(String name, Supplier<Card> act, Consumer<String> done) {
        untilKept.keep(
                name,
                () -> {
                    try {
                        card = act.get();
                        mark.saved(card.saved());
                        problems.clear();
                        done.accept("");
                    } catch (RuleRefused refused) {
                        mark.notSaved(refused.sentence());
                    } catch (InvalidValue invalid) {
                        mark.notSaved(invalid.sentence());
                        done.accept(invalid.sentence());
                    } catch (NotFound gone) {
                        mark.notSaved("This nomination is no longer on your list.");
                    } catch (DataAccessException | TransactionException unreachable) {
                        mark.notSaved(
                                "Not saved yet: we cannot reach our database. Keep this page open; we try again every few seconds.");
                        return false;
                    }
                    return true;
                });
    }

    private static Paragraph line(String sentence, String kind) {
        var line = new Paragraph(sentence);
        line.addClassName(kind);
        return line;
    }
}
