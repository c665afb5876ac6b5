package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commend.testing.Visitor;

/**
 * Somebody who uses no mouse. Wherever a key leads, the place is looked at: it can be seen, it is
 * marked, and it follows the place before in reading order.
 */
final class KeyboardAlone {
    /** More keys than any page needs: whoever presses as many is caught. */
    private static final int TRAPPED = 80;

    /** What has the focus, as its user sees it. */
    private static final String LOOK =
            """
            () => {
              let el = document.activeElement;
              while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
              const before = window.placeBefore;
              window.placeBefore = el;
              if (!el || el === document.body || el === document.documentElement) return { kind: 'body', name: '' };
              const typed = el.matches('input, textarea');
              const parts = of => {
                const host = of.closest('vaadin-checkbox, vaadin-radio-button, vaadin-text-field, vaadin-email-field, vaadin-text-area') ?? of;
                return [of, of.matches('input') ? of.parentElement : of, ...(host.shadowRoot?.querySelectorAll('*') ?? [])];
              };
              const marked = of => parts(of).map(it => getComputedStyle(it))
                .some(it => it.outlineStyle !== 'none' && parseFloat(it.outlineWidth) >= 2);
              const said = ids => ids.split(/\\s+/).map(id => document.getElementById(id)?.innerText ?? '').join(' ').trim();
              const name = el.getAttribute('aria-label')
                || (el.hasAttribute('aria-labelledby') && said(el.getAttribute('aria-labelledby')))
                || el.labels?.[0]?.innerText || el.innerText || '';
              const face = el.localName === 'vaadin-dialog'
                ? el.shadowRoot.querySelector('vaadin-dialog-overlay').shadowRoot.querySelector('[part=overlay]') : el;
              const box = face.getBoundingClientRect();
              const hits = [[.5, .5], [.05, .5], [.95, .5], [.5, .2], [.5, .8]].map(([x, y]) =>
                document.elementFromPoint(box.left + box.width * x, Math.min(innerHeight - 1, Math.max(0, box.top + box.height * y))));
              const seen = box.width > 1 && box.height > 1 && hits.some(hit =>
                hit && (el.contains(hit) || (typed && hit === el.parentElement)));
              const last = before && before !== el && before.isConnected && before !== document.body ? before : null;
              return {
                kind: el.localName, name: name.trim().replace(/\\s+/g, ' '),
                marked: marked(face), seen, jumps: el.tabIndex > 0,
                dull: !last || el.contains(last) || last.contains(el) || !marked(last),
                follows: !last || !!(last.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING),
                left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY,
                inMain: !!el.closest('main'),
              };
            }
            """;

    /** Where the focus is. */
    record Place(
            String kind,
            String name,
            boolean follows,
            double left,
            double right,
            double top,
            double bottom,
            boolean inMain) {
        boolean nowhere() {
            return kind.equals("body");
        }

        /** Below, or in a column to the right. */
        boolean isReadAfter(Place before) {
            return bottom > before.top + 1 || left >= before.right - 1;
        }
    }

    private final Page page;
    private Place here = new Place("body", "", true, 0, 0, 0, 0, false);

    KeyboardAlone(Visitor visitor) {
        this.page = visitor.page();
    }

    Place here() {
        return here;
    }

    /** Looks at the place that has the focus, and finds it visible and marked. */
    Place look() {
        @SuppressWarnings("unchecked")
        var seen = (Map<String, Object>) page.evaluate(LOOK);
        if (seen.get("kind").equals("body")) {
            here = new Place("body", "", true, 0, 0, 0, 0, false);
            return here;
        }
        String what = "%s «%s» on %s".formatted(seen.get("kind"), seen.get("name"), page.title());
        assertThat(seen.get("name")).as("the name of " + what).isNotEqualTo("");
        assertThat(seen).as(what).containsEntry("seen", true).containsEntry("jumps", false);
        assertThat(seen).as(what).containsEntry("marked", true).containsEntry("dull", true);
        here =
                new Place(
                        (String) seen.get("kind"),
                        (String) seen.get("name"),
                        (Boolean) seen.get("follows"),
                        number(seen, "left"),
                        number(seen, "right"),
                        number(seen, "top"),
                        number(seen, "bottom"),
                        (Boolean) seen.get("inMain"));
        return here;
    }

    /** The next place, which stands after the one before. */
    Place tab() {
        Place before = here;
        page.keyboard().press("Tab");
        Place next = look();
        if (!before.nowhere() && !next.nowhere()) {
            assertThat(next.follows() && next.isReadAfter(before))
                    .as("%s is read after %s on %s", next, before, page.title())
                    .isTrue();
        }
        return next;
    }

    /** Presses Tab until a place is reached whose name begins like that. */
    Place tabTo(String name) {
        var passed = new ArrayList<String>();
        for (int i = 0; i < TRAPPED; i++) {
            Place next = tab();
            if (next.name().startsWith(name)) {
                return next;
            }
            passed.add(next.name());
        }
        throw new AssertionError(name + " was not reached on " + page.title() + ": " + passed);
    }

    /** Once to the end of the page and back: every place is left again, in both directions. */
    void thereAndBack() {
        var there = new ArrayList<>(List.of(here.name()));
        for (int i = 0; i < TRAPPED && !tab().nowhere(); i++) {
            there.add(here.name());
        }
        assertThat(here.nowhere()).as("the end of %s, after %s", page.title(), there).isTrue();
        var back = new ArrayList<String>();
        for (int i = 0; i < there.size() - 1; i++) {
            page.keyboard().press("Shift+Tab");
            back.addFirst(look().name());
        }
        assertThat(back).as("the way back on " + page.title()).endsWith(there.getLast());
        assertThat(back).isEqualTo(there.subList(1, there.size()));
    }

    /**
     * On a page that has just been loaded: the first key offers to skip what is the same
     * everywhere.
     */
    void skips() {
        here = new Place("body", "", true, 0, 0, 0, 0, false);
        assertThat(tab().name()).isEqualTo("Skip to the content");
        String address = page.url();
        press("Enter");
        assertThat(page.url().replaceAll("#.*", "")).isEqualTo(address);
        look();
        assertThat(tab().inMain()).as("the place after skipping on " + page.title()).isTrue();
        page.keyboard().press("Shift+Tab");
        look();
    }

    KeyboardAlone press(String key) {
        page.keyboard().press(key);
        return this;
    }

    KeyboardAlone type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** A page came in place of another: its heading has the focus. */
    void arrivesAt(String heading) {
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isFocused();
        assertThat(look().name()).startsWith(heading);
    }

    private static double number(Map<String, Object> seen, String key) {
        return ((Number) seen.get(key)).doubleValue();
    }
}
