package org.commend.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commend.kernel.Language;
import org.commend.kernel.ProgrammeId;
import org.commend.testing.Said;
import org.junit.jupiter.api.Test;

/** What an edition knows of its categories, and a criterion of its points. */
class EditionTests {
    private static final EditionId ID = new EditionId(UUID.randomUUID());
    private static final Category POEM = category("poem", false);
    private static final Category PROSE = category("prose", false);
    private static final Category LIFE = category("life", true);
    private static final Edition EDITION =
            new Edition(
                    ID,
                    new Programme(
                            new ProgrammeId(UUID.randomUUID()),
                            "words",
                            "Words",
                            "The Society",
                            "",
                            "",
                            "#123456",
                            "#abcdef",
                            "office@example.org",
                            "",
                            List.of(),
                            List.of(Language.ENGLISH),
                            ProgrammeTexts.NONE),
                    "2027",
                    "2027",
                    "WO27",
                    "London",
                    false,
                    "I agree.",
                    "1",
                    timeline(),
                    List.of(POEM, PROSE, LIFE));

    private static Category category(String slug, boolean direct) {
        return new Category(
                new CategoryId(UUID.randomUUID()),
                ID,
                slug,
                slug.substring(0, 3).toUpperCase(java.util.Locale.ROOT),
                slug,
                "",
                "",
                direct,
                Eligibility.none(),
                Set.of(HonourKind.WINNER),
                3,
                2,
                List.of(),
                List.of());
    }

    private static Timeline timeline() {
        var days = new EnumMap<Moment, Instant>(Moment.class);
        for (Moment it : Moment.values()) {
            days.put(it, Instant.parse("2027-01-10T09:00:00Z").plusSeconds(it.ordinal()));
        }
        return new Timeline(days, Map.of());
    }

    @Test
    void a_category_is_found_by_its_name_in_addresses_and_by_its_id_alone() {
        for (Category it : EDITION.categories()) {
            assertThat(EDITION.category(it.slug())).contains(it);
            assertThat(EDITION.category(it.id())).contains(it);
        }
        assertThat(EDITION.category("drama")).isEmpty();
        assertThat(EDITION.category(new CategoryId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void open_are_those_that_take_nominations() {
        assertThat(EDITION.open()).containsExactly(POEM, PROSE);
    }

    @Test
    void points_mean_what_the_nearest_anchor_below_says() {
        var criterion =
                new Criterion(
                        "voice", "Voice", "", 100, 0, 9, Map.of(2, "heard", 5, "clear"), false);
        assertThat(criterion.meaning(1)).isEmpty();
        assertThat(criterion.meaning(2)).isEqualTo("heard");
        assertThat(criterion.meaning(4)).isEqualTo("heard");
        assertThat(criterion.meaning(5)).isEqualTo("clear");
        assertThat(criterion.meaning(9)).isEqualTo("clear");
    }

    @Test
    void honours_and_phases_have_their_words() {
        assertThat(Said.by(HonourKind.JOINT_WINNER)).isEqualTo("Joint winner");
        assertThat(Moment.SHORTLIST.phase()).isEqualTo("deliberating");
    }
}
