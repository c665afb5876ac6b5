package org.commend.seeding;

import static org.commend.seeding.ProgrammeSeed.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.London;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.programme.Programme;
import org.commend.programme.Timeline;
import org.commend.publication.Snapshot;
import org.commend.words.Words;
import tools.jackson.databind.JsonNode;

/** An edition as a file in {@code editions/} tells it. */
final class EditionSeed {
    private final SeedFile file;
    private final JsonNode it;
    private final ProgrammeSeed programme;
    private final Timeline timeline;

    EditionSeed(SeedFile file, ProgrammeSeed programme, LocalDate today) {
        this.file = file;
        this.it = file.content();
        this.programme = programme;
        this.timeline = timeline(today);
        for (int i = 0; i < it.path("categories").size(); i++) {
            String slug = it.path("categories").get(i).asString();
            if (!programme.knows(slug)) {
                throw file.wrong("categories/" + i, "the programme has no category «" + slug + "»");
            }
        }
        it.path("winners")
                .propertyNames()
                .forEach(
                        slug -> {
                            if (!categories().contains(slug)) {
                                throw file.wrong(
                                        "winners/" + slug, "this edition has no such category");
                            }
                        });
    }

    String slug() {
        return text(it, "edition");
    }

    boolean past() {
        return it.path("past").asBoolean(false);
    }

    Edition edition(Programme owner) {
        var id = new EditionId(UUID.randomUUID());
        return new Edition(
                id,
                owner,
                slug(),
                text(it, "name"),
                text(it, "code"),
                text(it, "place"),
                past(),
                text(it.path("consent"), "text"),
                text(it.path("consent"), "version"),
                timeline,
                categories().stream().map(slug -> programme.category(slug, id)).toList());
    }

    /** What was published of an edition that is past. */
    Snapshot snapshot(Edition edition) {
        return new Snapshot(
                edition.programme().slug(),
                edition.programme().name(),
                edition.slug(),
                edition.name(),
                text(it, "day"),
                edition.place(),
                edition.categories().stream()
                        .map(
                                category ->
                                        new Snapshot.Award(
                                                category.slug(),
                                                category.name(),
                                                category.purpose(),
                                                honoured(it.path("winners").path(category.slug())),
                                                List.of()))
                        .toList());
    }

    private List<String> categories() {
        return it.path("categories").valueStream().map(JsonNode::asString).toList();
    }

    private static List<Snapshot.Honoured> honoured(JsonNode honours) {
        return honours.valueStream()
                .map(
                        honour -> {
                            HonourKind kind = ProgrammeSeed.honour(text(honour, "kind"));
                            return new Snapshot.Honoured(
                                    kind.name(),
                                    Words.english().of(kind.words()),
                                    honour.path("to")
                                            .valueStream()
                                            .map(
                                                    to ->
                                                            new Snapshot.Recipient(
                                                                    text(to, "name"),
                                                                    text(to, "detail")))
                                            .toList(),
                                    text(honour, "citation"));
                        })
                .toList();
    }

    private Timeline timeline(LocalDate today) {
        Map<Moment, Instant> dates = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            String name = moment.name().toLowerCase(Locale.ROOT);
            try {
                dates.put(moment, London.instant(time(it.path("dates").path(name), today)));
            } catch (InvalidValue skipped) {
                throw file.wrong("dates/" + name, Words.english().of(skipped.sentence()));
            } catch (java.time.DateTimeException notATime) {
                throw file.wrong("dates/" + name, String.valueOf(notATime.getMessage()));
            }
        }
        try {
            return new Timeline(dates, Map.of());
        } catch (IllegalArgumentException backwards) {
            throw file.wrong("dates", String.valueOf(backwards.getMessage()));
        }
    }

    private static LocalDateTime time(JsonNode date, LocalDate today) {
        return date.isString()
                ? LocalDateTime.parse(date.asString())
                : today.plusDays(date.path("days").asInt())
                        .atTime(LocalTime.parse(text(date, "at")));
    }
}
