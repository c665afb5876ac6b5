package org.commend.nominations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.function.Consumer;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Secret;
import org.commend.kernel.Sentences;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationDraft;
import org.commend.uikit.SavedMark;
import org.commend.uikit.UntilKept;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps each field by itself, half a second after the last key, and says so. What the database
 * could not take is tried again, without anybody having to type, until it is kept.
 */
final class Keeping {
    private static final int PAUSE = 500;
    private static final int BEFORE_NEXT_TRY = 3_000;

    private final Nominating nominating;
    private final Secret key;
    private final SavedMark mark;

    private final UntilKept untilKept;

    Keeping(Nominating nominating, Secret key, SavedMark mark) {
        this.nominating = nominating;
        this.key = key;
        this.mark = mark;
        this.untilKept = new UntilKept(mark);
    }

    NominationDraft draft() {
        return nominating.open(key);
    }

    /** Shows what was typed into a field before and keeps what is typed from now on. */
    <C extends Component & HasValue<?, String> & HasValidation & HasValueChangeMode> C text(
            C field, String name, NominationDraft draft) {
        mark.watch(field);
        field.setValue(draft.text(name));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        String text = change.getValue();
                        keep(
                                name,
                                text,
                                sentence -> wrong(field, sentence),
                                () -> mark.received(field, text));
                    }
                });
        return field;
    }

    /** A box that is ticked or not. */
    <C extends HasValue<?, Boolean>> C tick(C box, String name, NominationDraft draft) {
        box.setValue(draft.text(name).equals(Fields.YES));
        box.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        keep(name, change.getValue() ? Fields.YES : "", this::warn, () -> {});
                    }
                });
        return box;
    }

    void keepAll(Map<String, String> values) {
        values.forEach((name, value) -> keep(name, value, this::warn, () -> {}));
    }

    /** Tries at once what could not be kept before; says whether nothing is left. */
    boolean nothingWaits() {
        return untilKept.nothingWaits();
    }

    private void keep(String name, String value, Consumer<String> wrong, Runnable done) {
        untilKept.keep(
                name,
                () -> {
                    boolean lastWord = attempt(name, value, wrong);
                    if (lastWord) {
                        done.run();
                    }
                    return lastWord;
                });
    }

    /** Whether that was the last word: false where it has to be tried again. */
    private boolean attempt(String name, String value, Consumer<String> wrong) {
        try {
            var kept = nominating.keep(key, name, value);
            mark.saved(kept.at());
            wrong.accept(kept.cleaned() ? Sentences.of("text.cleaned") : "");
        } catch (InvalidValue invalid) {
            mark.notSaved("Not saved");
            wrong.accept(invalid.sentence());
        } catch (RuleRefused refused) {
            mark.notSaved(refused.sentence());
        } catch (DataAccessException | TransactionException unreachable) {
            mark.notSaved(
                    "Not saved yet: we cannot reach our database. Keep this page open; we try again every few seconds.");
            return false;
        }
        return true;
    }

    /** Where a field has no place of its own for a sentence. */
    private void warn(String sentence) {
        if (!sentence.isEmpty()) {
            mark.notSaved(sentence);
        }
    }

    private static void wrong(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }
}
