package org.commend.typing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A page of the draft, on one of the devices, with what was typed on it last. */
final class OpenPage {
    /** The fields that are shown: name, kind and what stands in them. */
    private static final String FIELDS =
            """
            () => [...(window.keeper?.fields() ?? [])]
            """;

    private static final String UNSENT =
            "() => (window.keeper?.unkept() ?? []).filter(it => it.state === 'unsent').length";

    /** What the whole browser holds, whichever page wrote it. */
    private static final String HELD =
            """
            () => Object.keys(localStorage).filter(it => it.startsWith('commend.keeper/'))
              .map(it => JSON.parse(localStorage.getItem(it))).map(it => ({ field: it.field, text: it.text }))
            """;

    final BrowserContext device;
    final Page page;
    private final String address;

    /** What was typed last into each field, as long as it was not seen in the database. */
    final Map<String, String> typed = new HashMap<>();

    /** The name under which this page writes. */
    private String writer = "";

    OpenPage(BrowserContext device, String address) {
        this.device = device;
        this.address = address;
        this.page = device.newPage();
        page.setDefaultTimeout(15_000);
        open("");
    }

    void open(String step) {
        for (int tries = 1; ; tries++) {
            try {
                page.navigate(address + step);
                break;
            } catch (PlaywrightException aborted) {
                // the page began its visit anew at the same instant, or took a step of its own
                if (tries == 4 || !wentOnByItself(aborted)) {
                    throw aborted;
                }
            }
        }
        awaitForm();
    }

    private static boolean wentOnByItself(PlaywrightException aborted) {
        return aborted.getMessage().contains("ERR_ABORTED")
                || aborted.getMessage().contains("is interrupted by another navigation");
    }

    /**
     * The form is there, with its fields in the keeper's hands; after a restart perhaps only later.
     */
    void awaitForm() {
        page.waitForFunction(
                "() => document.querySelector('.step h1') && (window.keeper?.ready() ?? false)");
        writer = (String) page.evaluate("() => window.keeperStore.writer");
    }

    /** Going back may lead out of the form. */
    void awaitFormOrElsewhere() {
        page.waitForFunction(
                "() => !location.pathname.startsWith('/draft/') || (document.querySelector('.step h1') && (window.keeper?.ready() ?? false))");
    }

    boolean showsTheForm() {
        return page.locator(".step h1").count() > 0;
    }

    @SuppressWarnings("unchecked")
    List<Map<String, String>> fields() {
        return (List<Map<String, String>>) page.evaluate(FIELDS);
    }

    /** One of the fields of text that are shown; null where there is none. */
    String anyText(Random random) {
        var texts =
                fields().stream()
                        .filter(it -> it.get("kind").equals("text"))
                        .map(it -> it.get("field"))
                        .toList();
        return texts.isEmpty() ? null : texts.get(random.nextInt(texts.size()));
    }

    Locator input(String field) {
        page.evaluate(
                """
                name => {
                  document.querySelectorAll('[monkey]').forEach(it => it.removeAttribute('monkey'));
                  window.keeper.fieldOf(name).inputElement.setAttribute('monkey', '');
                }
                """,
                field);
        return page.locator("[monkey]");
    }

    /** Remembers what stands in every field that is shown now, as typed. */
    void remember(String field) {
        fields().stream()
                .filter(it -> it.get("field").equals(field))
                .forEach(it -> typed.put(field, it.get("text")));
    }

    void awaitSent() {
        page.waitForFunction("() => (" + UNSENT + ")() === 0");
    }

    String writer() {
        return writer;
    }

    /** What a field shows now. */
    String shown(String field) {
        return fields().stream()
                .filter(it -> it.get("field").equals(field))
                .map(it -> it.get("text"))
                .findFirst()
                .orElse("");
    }

    /** As when somebody comes back to a page that lay open. */
    void lookAgain() {
        page.evaluate("() => window.keeper?.refresh()");
    }

    /** Texts that wait for a choice are chosen between. */
    int choose(Random random) {
        int chosen = 0;
        for (int patience = 0; patience < 12; patience++) {
            var buttons = page.locator(".two-texts button");
            int there = buttons.count();
            if (there == 0) {
                return chosen;
            }
            try {
                buttons.nth(random.nextInt(there))
                        .click(new Locator.ClickOptions().setTimeout(2_000));
                chosen++;
            } catch (PlaywrightException redrawn) {
                // the panel was drawn anew under the mouse; it is looked for again
            }
        }
        return chosen;
    }

    /** Whatever the page calls saved is in the database. */
    void whatIsCalledSavedIsThere(KeptTexts database) {
        var mark = page.locator(".saved");
        if (mark.count() == 0
                || mark.getAttribute("saving") != null
                || !mark.locator(".said").textContent().startsWith("✓")) {
            return;
        }
        for (var it : fields()) {
            if (it.get("kind").equals("choice") && database.stands(it.get("field")).isEmpty()) {
                continue; // the button that is chosen before anybody chose
            }
            assertThat(database.has(it.get("field"), it.get("text")))
                    .as(
                            "%s calls «%s» saved in %s; there is «%s»",
                            page.url(),
                            it.get("text"),
                            it.get("field"),
                            database.stands(it.get("field")))
                    .isTrue();
        }
    }

    /** Whatever was typed is in the database, or held and shown as not saved. */
    @SuppressWarnings("unchecked")
    void whatWasTypedIsNotLost(KeptTexts database) {
        typed.entrySet().removeIf(it -> database.has(it.getKey(), it.getValue()));
        if (typed.isEmpty()) {
            return;
        }
        var held = (List<Map<String, String>>) page.evaluate(HELD);
        typed.forEach(
                (field, text) ->
                        assertThat(held)
                                .as(
                                        "%s: «%s» was typed into %s; the database has «%s»",
                                        page.url(), text, field, database.stands(field))
                                .anyMatch(
                                        it ->
                                                it.get("field").equals(field)
                                                        && it.get("text").equals(text)));
    }
}
