package org.commend.nominations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.commend.kernel.Language;
import org.commend.kernel.Secret;
import org.commend.nominations.Nominating;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** A form speaks the language of its draft; the pages of whoever looks at it speak theirs. */
@CommendTest
class DraftLanguageTests {
    @Autowired ApplicationContext context;

    @Test
    void whoever_goes_on_from_a_welsh_draft_to_work_of_their_own_finds_it_as_ever() {
        var edition = new OwnEdition(context, "Spoken Awards");
        try (var screens = new Screens(context)) {
            screens.signIn(edition.organiser());
            String draft = "draft/" + begun(edition, Language.WELSH).value();

            assertThat(screens.at(draft)).contains("Amdanoch chi", "Neidio i’r cynnwys");
            assertThat(screens.at(draft + "/consent")).contains("Cydsyniad");
            assertThat(screens.at("work")).contains("Good to see you", "Skip to the content");
            assertThat(screens.at(draft)).contains("Amdanoch chi");
        }
    }

    private static Secret begun(OwnEdition edition, Language language) {
        LocaleContextHolder.setLocale(language.locale());
        try {
            return edition.of(Nominating.class).start(edition.award("practice").id());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
