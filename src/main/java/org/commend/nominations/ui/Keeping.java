package org.commend.nominations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.kernel.Secret;
import org.commend.nominations.Drafting;
import org.commend.nominations.NominationDraft;
import org.commend.uikit.SavedMark;
import org.commend.uikit.Texts;
import org.commend.uikit.keeper.Keeper;
import org.commend.uikit.keeper.KeptPlace;

/** Gives the fields of a draft's page into the keeper's hands. */
final class Keeping {
    private static final String ADDRESS = "/keep/draft";

    private final Keeper keeper;
    private final NominationDraft draft;
    private final Map<String, List<String>> formers;

    Keeping(Drafting drafting, Secret key, NominationDraft draft, SavedMark mark) {
        this.keeper = new Keeper(KeptPlace.ofDraft(draft.id(), key, ADDRESS));
        this.draft = draft;
        this.formers = drafting.formers(key);
        keeper.says(mark);
    }

    /** Shows what was typed into a field before and keeps what is typed from now on. */
    <C extends Component & HasValue<?, String> & HasValidation> C text(C field, String name) {
        return keeper.text(field, name, standing(name));
    }

    /** A box that is ticked or not. */
    Checkbox tick(Checkbox box, String name) {
        return keeper.tick(
                box,
                name,
                standing(name),
                Texts.text("keeping.ticked"),
                Texts.text("keeping.notTicked"));
    }

    /** One of several, by the words that are kept. */
    <T> RadioButtonGroup<T> choice(
            RadioButtonGroup<T> group, String name, LinkedHashMap<String, String> choices) {
        return keeper.choice(group, name, standing(name), choices);
    }

    private Keeper.Standing standing(String name) {
        return new Keeper.Standing(
                draft.text(name), draft.version(name), formers.getOrDefault(name, List.of()));
    }
}
