package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.commend.accounts.AccountId;
import org.commend.judging.Card;
import org.commend.judging.ReadingQueries.Story;
import org.commend.judging.Scoring;
import org.commend.kernel.NotFound;
import org.commend.kernel.Ruling;
import org.commend.programme.Criterion;
import org.commend.programme.Edition;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.SavedMark;
import org.commend.uikit.keeper.Keeper;
import org.commend.uikit.keeper.KeptPlace;

/** The scorecard: every choice and every pause in the comment is kept at once. */
class ScorecardPanel extends Div {
    private final transient Scoring scoring;
    private final transient Story story;
    private final boolean roundOpen;
    private final SavedMark mark = new SavedMark();
    private final transient Keeper keeper;
    private final ErrorSummary problems = new ErrorSummary();
    private final Map<Criterion, PointsScale> scales = new LinkedHashMap<>();
    private final transient Supplier<Card> stored;
    private transient Card card;

    ScorecardPanel(
            Scoring scoring, Edition edition, Story story, Supplier<Card> stored, AccountId me) {
        this.scoring = scoring;
        this.story = story;
        this.stored = stored;
        this.card = stored.get();
        this.keeper =
                new Keeper(
                        KeptPlace.of(
                                me.value(), "scorecard", story.id().value(), "/keep/scorecard"));
        Ruling round = scoring.mayScore(edition);
        this.roundOpen = round.isAllowed();
        addClassName("scoring");
        mark.saved(card.saved());
        keeper.says(mark);
        add(problems);
        if (round instanceof Ruling.Refused refused) {
            add(line(text(refused.sentence()), "note-line"));
        } else if (card.submitted()) {
            add(line(text("scorecardPanel.submittedReopenItBelow"), "good-line"));
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
        return nothingMissing() && problems.attempt(() -> card = scoring.submit(story.id()));
    }

    /** All that is missing is listed at once, each line leading to its scale. */
    private boolean nothingMissing() {
        var given = stored.get().points().keySet();
        var missing =
                scales.entrySet().stream()
                        .filter(it -> !given.contains(it.getKey().key()))
                        .map(
                                it ->
                                        new ErrorSummary.Item(
                                                text("scorecard.incomplete", it.getKey().name()),
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
        Integer points = card.points().get(criterion.key());
        var scale = new PointsScale(criterion, points, open());
        if (open()) {
            keeper.points(
                    scale,
                    criterion.key(),
                    new Keeper.Standing(
                            points == null ? "" : points.toString(),
                            card.version(criterion.key()),
                            List.of()));
        }
        return scale;
    }

    private TextArea comment() {
        var comment = new TextArea(text("scorecardPanel.toThePanel"));
        comment.setWidthFull();
        comment.setMinRows(3);
        comment.setManualValidation(true);
        comment.setValue(card.comment());
        comment.setReadOnly(!open());
        if (open()) {
            keeper.text(
                    comment,
                    "comment",
                    new Keeper.Standing(
                            card.comment(), card.version("comment"), card.formerComments()));
        }
        return comment;
    }

    private static Paragraph line(String sentence, String kind) {
        var line = new Paragraph(sentence);
        line.addClassName(kind);
        return line;
    }
}
