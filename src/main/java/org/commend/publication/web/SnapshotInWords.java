package org.commend.publication.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.commend.kernel.Language;
import org.commend.programme.HonourKind;
import org.commend.programme.Programme;
import org.commend.publication.Snapshot;
import org.commend.words.Words;

/**
 * What two organisers approved, with the names of awards, the kinds of honours and the day as
 * another language says them. Names of people and citations stay as they were approved.
 */
final class SnapshotInWords {
    private static final DateTimeFormatter AS_WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private SnapshotInWords() {}

    static Snapshot of(Snapshot it, Programme programme, Language language) {
        if (language.equals(Language.ENGLISH)) {
            return it;
        }
        return new Snapshot(
                it.programme(),
                programme.texts().in(language).apply(it.programmeName()),
                it.edition(),
                it.editionName(),
                day(it.day(), language),
                it.place(),
                of(it.awards(), programme, language));
    }

    static List<Snapshot.Award> of(
            List<Snapshot.Award> awards, Programme programme, Language language) {
        if (language.equals(Language.ENGLISH)) {
            return awards;
        }
        var said = programme.texts().in(language);
        return awards.stream()
                .map(
                        it ->
                                new Snapshot.Award(
                                        it.slug(),
                                        said.apply(it.name()),
                                        said.apply(it.purpose()),
                                        it.honours().stream()
                                                .map(honour -> of(honour, language))
                                                .toList(),
                                        it.shortlist()))
                .toList();
    }

    private static Snapshot.Honoured of(Snapshot.Honoured it, Language language) {
        var kind = HonourKind.valueOf(it.kind());
        return new Snapshot.Honoured(
                it.kind(), Words.in(language).of(kind.words()), it.recipients(), it.citation());
    }

    private static String day(String written, Language language) {
        try {
            return Words.in(language).day(LocalDate.parse(written, AS_WRITTEN));
        } catch (DateTimeParseException other) {
            return written;
        }
    }
}
