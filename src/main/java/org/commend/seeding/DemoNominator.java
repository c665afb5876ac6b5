package org.commend.seeding;

import static org.commend.seeding.ProgrammeSeed.text;

import java.time.LocalDate;
import org.commend.kernel.Secret;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.nominations.Receipt;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Eligibility;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Types a nomination of the script field by field, as anybody would, and sends it. */
@Component
class DemoNominator {
    private final Nominating nominating;

    DemoNominator(Nominating nominating) {
        this.nominating = nominating;
    }

    Receipt nominate(Edition edition, JsonNode it) {
        Category category = edition.category(text(it, "category")).orElseThrow();
        Secret key = nominating.start(category.id());
        keep(key, Fields.NOMINATOR_NAME, text(it.path("nominator"), "name"));
        keep(key, Fields.NOMINATOR_EMAIL, text(it.path("nominator"), "email"));
        keep(key, Fields.RELATION, text(it.path("nominator"), "relation"));
        keep(key, Fields.HEADLINE, text(it, "headline"));
        keep(key, Fields.NOMINEES, String.valueOf(it.path("nominees").size()));
        for (int place = 0; place < it.path("nominees").size(); place++) {
            nominee(key, edition, category.eligibility(), place, it.path("nominees").get(place));
        }
        it.path("answers")
                .properties()
                .forEach(
                        answer ->
                                keep(
                                        key,
                                        Fields.answer(answer.getKey()),
                                        answer.getValue().asString()));
        keep(key, Fields.CONSENT, Fields.YES);
        return nominating.submit(key);
    }

    private void nominee(
            Secret key, Edition edition, Eligibility rule, int place, JsonNode nominee) {
        for (String part : new String[] {"name", "detail", "organisation", "form", "alias"}) {
            keep(key, Fields.nominee(place, part), text(nominee, part));
        }
        rule.everyone().forEach(fact -> keep(key, Fields.fact(place, fact), Fields.YES));
        if (place == 0) {
            rule.atLeastOne().forEach(fact -> keep(key, Fields.fact(0, fact), Fields.YES));
        }
        if (rule.ages() != null) {
            LocalDate born =
                    edition.timeline()
                            .closingDay()
                            .minusYears(nominee.path("age").asInt())
                            .minusDays(40);
            keep(key, Fields.nominee(place, "day"), String.valueOf(born.getDayOfMonth()));
            keep(key, Fields.nominee(place, "month"), String.valueOf(born.getMonthValue()));
            keep(key, Fields.nominee(place, "year"), String.valueOf(born.getYear()));
        }
    }

    private void keep(Secret key, String field, String text) {
        if (!text.isEmpty()) {
            nominating.keep(key, field, text);
        }
    }
}
