package org.commend.seeding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commend.kernel.Language;
import org.commend.kernel.ProgrammeId;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Criterion;
import org.commend.programme.EditionId;
import org.commend.programme.Eligibility;
import org.commend.programme.HonourKind;
import org.commend.programme.Programme;
import org.commend.programme.ProgrammeTexts;
import org.commend.programme.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A programme and its categories as {@code programme.yaml} tells them. */
final class ProgrammeSeed {
    private static final String PAPER = "#fbf8f3";

    private final SeedFile file;
    private final ProgrammeTexts texts;
    private final JsonNode it;

    /**
     * @param texts what it says in other languages than its first
     */
    ProgrammeSeed(SeedFile file, ProgrammeTexts texts) {
        this.texts = texts;
        this.file = file;
        this.it = file.content();
        if (Contrast.of(text(it, "accent"), PAPER) < 7) {
            throw file.wrong(
                    "accent", "the colour needs a contrast of 7:1 on paper, choose a darker one");
        }
        for (int i = 0; i < it.path("categories").size(); i++) {
            weigh(i);
        }
    }

    /** Whether it belongs to the demo alone. */
    boolean onlyInDemo() {
        return file.content().path("onlyInDemo").asBoolean(false);
    }

    Programme programme() {
        return new Programme(
                new ProgrammeId(UUID.randomUUID()),
                text(it, "programme"),
                text(it, "name"),
                text(it, "organisation"),
                text(it, "strapline"),
                text(it, "about"),
                text(it, "accent"),
                text(it, "accentTint"),
                text(it, "contact"),
                text(it, "judging"),
                it.path("commonCriteria")
                        .valueStream()
                        .map(criterion -> text(criterion, "explained"))
                        .toList(),
                languages(),
                texts);
    }

    /** English alone where nothing is said. */
    List<Language> languages() {
        var said =
                it.path("languages")
                        .valueStream()
                        .map(JsonNode::asString)
                        .map(Language::new)
                        .toList();
        return said.isEmpty() ? List.of(Language.ENGLISH) : said;
    }

    boolean knows(String category) {
        return find(category) != null;
    }

    /** A category for an edition, with the criteria common to all before its own. */
    Category category(String slug, EditionId edition) {
        JsonNode node = java.util.Objects.requireNonNull(find(slug));
        boolean direct = node.path("direct").asBoolean(false);
        return new Category(
                new CategoryId(UUID.randomUUID()),
                edition,
                slug,
                text(node, "code"),
                text(node, "name"),
                text(node, "purpose"),
                text(node, "who"),
                direct,
                direct ? Eligibility.none() : eligibility(node.path("eligibility")),
                honours(node),
                node.path("reads").asInt(0),
                node.path("places").asInt(0),
                direct ? List.of() : criteria(node),
                questions(node));
    }

    private void weigh(int index) {
        JsonNode category = it.path("categories").get(index);
        if (category.path("direct").asBoolean(false)) {
            return;
        }
        int sum = criteria(category).stream().mapToInt(Criterion::weight).sum();
        if (sum != 100) {
            throw file.wrong(
                    "categories/" + index + "/criteria",
                    "the weights with those common to all make %d, they have to make 100"
                            .formatted(sum));
        }
        var facts =
                eligibility(category.path("eligibility")).facts().stream()
                        .map(Eligibility.Fact::key)
                        .toList();
        for (String list : List.of("everyone", "atLeastOne")) {
            for (String key : words(category.path("eligibility").path(list))) {
                if (!facts.contains(key)) {
                    throw file.wrong(
                            "categories/" + index + "/eligibility/" + list,
                            "«" + key + "» is not among the facts");
                }
            }
        }
    }

    private @Nullable JsonNode find(String slug) {
        return it.path("categories")
                .valueStream()
                .filter(node -> text(node, "slug").equals(slug))
                .findFirst()
                .orElse(null);
    }

    private static Eligibility eligibility(JsonNode node) {
        JsonNode ages = node.path("ages");
        return new Eligibility(
                Eligibility.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                node.path("people").path("min").asInt(),
                node.path("people").path("max").asInt(),
                ages.isMissingNode()
                        ? null
                        : new Eligibility.Ages(
                                ages.path("youngest").asInt(), ages.path("oldest").asInt()),
                node.path("facts")
                        .valueStream()
                        .map(fact -> new Eligibility.Fact(text(fact, "key"), text(fact, "says")))
                        .toList(),
                words(node.path("everyone")),
                words(node.path("atLeastOne")));
    }

    private List<Criterion> criteria(JsonNode category) {
        var criteria = new ArrayList<Criterion>();
        it.path("commonCriteria")
                .valueStream()
                .forEach(node -> criteria.add(criterion(node, true)));
        category.path("criteria")
                .valueStream()
                .forEach(node -> criteria.add(criterion(node, false)));
        return criteria;
    }

    private Criterion criterion(JsonNode node, boolean common) {
        Map<Integer, String> anchors = new HashMap<>();
        node.path("anchors")
                .properties()
                .forEach(
                        anchor ->
                                anchors.put(
                                        Integer.valueOf(anchor.getKey()),
                                        anchor.getValue().asString()));
        return new Criterion(
                text(node, "key"),
                text(node, "name"),
                text(node, "explained"),
                node.path("weight").asInt(),
                it.path("scale").path("lowest").asInt(),
                it.path("scale").path("highest").asInt(),
                anchors,
                common);
    }

    private static List<Question> questions(JsonNode category) {
        return category.path("questions")
                .valueStream()
                .map(
                        node ->
                                new Question(
                                        text(node, "key"),
                                        text(node, "title"),
                                        text(node, "step"),
                                        text(node, "hint"),
                                        text(node, "looksFor"),
                                        node.path("words").asInt()))
                .toList();
    }

    private static Set<HonourKind> honours(JsonNode category) {
        var kinds = EnumSet.noneOf(HonourKind.class);
        words(category.path("honours")).forEach(word -> kinds.add(honour(word)));
        return kinds;
    }

    /** From the word in a file, as {@code joint-winner}. */
    static HonourKind honour(String word) {
        return HonourKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
