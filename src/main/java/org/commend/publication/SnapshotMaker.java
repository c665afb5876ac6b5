package org.commend.publication;

import java.util.List;
import java.util.Objects;
import org.commend.judging.ShortlistQueries;
import org.commend.kernel.NotFound;
import org.commend.nominations.NamedNominee;
import org.commend.nominations.NominationId;
import org.commend.nominations.NominationQueries;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.words.Words;
import org.springframework.stereotype.Component;

/**
 * Makes the snapshot from the honours as they are now. The same honours always give the same bytes.
 */
@Component
class SnapshotMaker {
    private final Honours honours;
    private final ShortlistQueries shortlists;
    private final NominationQueries nominations;
    private final Programmes programmes;

    SnapshotMaker(
            Honours honours,
            ShortlistQueries shortlists,
            NominationQueries nominations,
            Programmes programmes) {
        this.honours = honours;
        this.shortlists = shortlists;
        this.nominations = nominations;
        this.programmes = programmes;
    }

    Snapshot make(EditionId id) {
        Edition edition = programmes.edition(id).orElseThrow(NotFound::new);
        var all = honours.of(id);
        return new Snapshot(
                edition.programme().slug(),
                edition.programme().name(),
                edition.slug(),
                edition.name(),
                Words.english().day(edition.timeline().at(Moment.CEREMONY)),
                edition.place(),
                edition.categories().stream()
                        .map(
                                it ->
                                        award(
                                                it,
                                                all.stream()
                                                        .filter(h -> h.category().equals(it.id()))
                                                        .toList()))
                        .toList());
    }

    private Snapshot.Award award(Category category, List<Honour> given) {
        var honoured = given.stream().map(Honour::nomination).filter(Objects::nonNull).toList();
        return new Snapshot.Award(
                category.slug(),
                category.name(),
                category.purpose(),
                given.stream().map(SnapshotMaker::honoured).toList(),
                shortlists.of(category.id()).stream()
                        .filter(it -> !honoured.contains(it))
                        .map(this::publicNames)
                        .filter(names -> !names.isEmpty())
                        .toList());
    }

    private static Snapshot.Honoured honoured(Honour honour) {
        return new Snapshot.Honoured(
                honour.kind().name(),
                Words.english().of(honour.kind().words()),
                honour.recipients().stream()
                        .filter(it -> !it.shown().isEmpty())
                        .map(it -> new Snapshot.Recipient(it.shown(), it.detail()))
                        .toList(),
                honour.citation());
    }

    /** The names of a shortlisted nomination as their owners agreed; empty when nobody did. */
    private String publicNames(NominationId nomination) {
        return String.join(
                ", ",
                nominations.nominees(nomination).stream()
                        .map(SnapshotMaker::shown)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static String shown(NamedNominee nominee) {
        return nominee.form().shown(nominee.name(), nominee.alias());
    }
}
