package org.commend.judging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Supplier;
import org.commend.judging.Card;
import org.commend.judging.ReadingQueries.Story;
import org.commend.judging.Scoring;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.NotFound;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Ruling;
import org.commend.programme.Criterion;
import org.commend.programme.Edition;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.SavedMark;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The scorecard: every choice and every pause in the comment is kept at once. */
class ScorecardPanel extends Div {
    private final transient Scoring scoring;
    private final transient Story story;
    private final boolean roundOpen;
    private final SavedMark mark = new SavedMark();
    private final ErrorSummary problems = new ErrorSummary();
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
                .forEach(it -> add(scale(it)));
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
        return problems.attempt(() -> card = scoring.submit(story.id()));
    }

    boolean reopen() {
        return problems.attempt(() -> card = scoring.reopen(story.id()));
    }

    private PointsScale scale(Criterion criterion) {
        return new PointsScale(
                criterion,
                card.points().get(criterion.key()),
                open(),
                points -> keep(() -> scoring.score(story.id(), criterion.key(), points)));
    }

    private TextArea comment() {
        var comment = new TextArea("To the panel");
        comment.setWidthFull();
        comment.setMinRows(3);
        comment.setValue(card.comment());
        comment.setReadOnly(!open());
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(500);
        comment.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        String wrong = keep(() -> scoring.comment(story.id(), change.getValue()));
                        comment.setErrorMessage(wrong);
                        comment.setInvalid(!wrong.isEmpty());
                    }
                });
        return comment;
    }

    /**
     * Keeps a change and says so; gives the sentence about what was typed, if it cannot be kept.
     */
    private String keep(Supplier<Card> act) {
        try {
            card = act.get();
            mark.saved(card.saved());
            problems.clear();
        } catch (RuleRefused refused) {
            mark.notSaved(refused.sentence());
        } catch (InvalidValue invalid) {
            mark.notSaved(invalid.sentence());
            return invalid.sentence();
        } catch (NotFound gone) {
            mark.notSaved("This nomination is no longer on your list.");
        } catch (DataAccessException | TransactionException unreachable) {
            mark.notSaved("Not saved: we cannot reach our database. Choose it again in a minute.");
        }
        return "";
    }

    private static Paragraph line(String sentence, String kind) {
        var line = new Paragraph(sentence);
        line.addClassName(kind);
        return line;
    }
}
