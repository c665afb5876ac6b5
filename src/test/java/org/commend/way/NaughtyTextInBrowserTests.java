package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.commend.nominations.DraftWriter;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.programme.Programmes;
import org.commend.testing.CommendBrowserTest;
import org.commend.testing.NaughtyStrings;
import org.commend.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the server sends as text, the browser shows as text: all strings at once, in one draft. */
@CommendBrowserTest
class NaughtyTextInBrowserTests {
    @Autowired Nominating nominating;
    @Autowired Programmes programmes;

    @Test
    void all_strings_stand_in_field_and_page_as_text_and_none_of_them_does_anything(
            Visitors visitors) {
        String all = String.join("\n", NaughtyStrings.kept());
        String line = all.replaceAll("[\\n\\t\\u2028\\u2029]", " ");
        var draft =
                new DraftWriter(nominating, programmes, "practice")
                        .with(Fields.answer("practice"), all)
                        .with(Fields.HEADLINE, line)
                        .write();
        var writer = visitors.arrive("writer of strange things");
        var dialogs = new ArrayList<String>();
        writer.page()
                .onDialog(
                        it -> {
                            dialogs.add(it.message());
                            it.dismiss();
                        });

        Page page = writer.go("/draft/" + draft.value() + "/practice");
        assertThat(page.locator(".answer textarea")).isVisible();
        assertThat(page.locator(".answer textarea").inputValue()).isEqualTo(all);
        page = writer.go("/draft/" + draft.value() + "/check");
        assertThat(page.locator(".told")).hasCount(2);
        assertThat(page.locator(".told").first().textContent()).isEqualTo(all);
        assertThat(page.locator("dd").allTextContents()).contains(line);
        assertThat(page.locator(".told *, dd *")).hasCount(0);

        assertThat(dialogs).isEmpty();
        assertThat(page.title()).isEqualTo("Check and send · Practice award");
        assertThat(List.of(page.evaluate("location.pathname")))
                .containsExactly("/draft/" + draft.value() + "/check");
        writer.askedNobodyElse();
        writer.heardNoComplaints();
    }
}
