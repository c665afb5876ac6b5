package org.commend.publication.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.judging.ShortlistQueries;
import org.commend.kernel.Ruling;
import org.commend.nominations.NominationQueries;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.publication.Announcing;
import org.commend.publication.Conferring;
import org.commend.publication.Honour;

/** What is conferred in each award, on whom, and in which words. */
@Route("organise/:programme/:edition/honours")
@PermitAll
@OnlyFor(Role.ORGANISER)
class HonoursView extends EditionView {
    private final transient Conferring conferring;
    private final transient Announcing announcing;
    private final transient ShortlistQueries shortlists;
    private final transient NominationQueries nominations;
    private final transient List<AwardHonours> awards = new ArrayList<>();
    private final Div head = new Div();

    HonoursView(
            Programmes programmes,
            Conferring conferring,
            Announcing announcing,
            ShortlistQueries shortlists,
            NominationQueries nominations) {
        super(programmes);
        this.conferring = conferring;
        this.announcing = announcing;
        this.shortlists = shortlists;
        this.nominations = nominations;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        awards.clear();
        boolean open = conferring.mayChange(edition.id()).isAllowed();
        for (Category category : edition.categories()) {
            var shortlist = shortlists.of(category.id()).stream().map(nominations::whole).toList();
            awards.add(
                    new AwardHonours(
                            conferring, category, shortlist, open, () -> refresh(edition)));
        }
        add(head);
        if (conferring.mayChange(edition.id()) instanceof Ruling.Refused refused) {
            var line = new Paragraph(text(refused.sentence()));
            line.addClassName("note-line");
            add(line);
        }
        awards.forEach(this::add);
        refresh(edition);
    }

    /** What there is now; what is being typed stays as it is. */
    private void refresh(Edition edition) {
        List<Honour> honours = conferring.honours(edition.id());
        boolean open = conferring.mayChange(edition.id()).isAllowed();
        head.removeAll();
        head.add(
                heading(
                        text("honoursView.title", edition.name()),
                        finding(honours.size(), announcing.problems(edition.id()).size()),
                        text("honoursView.onlyWhatIsShortlisted")));
        awards.forEach(
                award ->
                        award.show(
                                honours.stream()
                                        .filter(it -> it.category().equals(award.category().id()))
                                        .toList(),
                                open));
    }

    private static String finding(int honours, int open) {
        if (honours == 0) {
            return text("honoursView.nothingIsConferredYet");
        }
        return open == 0
                ? text("honoursView.everyAwardHasIts")
                : text("honoursView.toSettle", honours, open);
    }
}
