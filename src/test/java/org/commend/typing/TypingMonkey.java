package org.commend.typing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.commend.kernel.Secret;

/**
 * Writes one nomination from two devices, one of them with two pages, in an order drawn from a
 * seed, and looks after every few deeds whether a word was lost.
 */
final class TypingMonkey {
    private static final List<String> STEPS =
            List.of("", "/nominees", "/practice", "/changed", "/consent", "/check");
    private static final int BETWEEN_LOOKS = 5;
    private static final int MOST_SLIPS = 8;

    /** The application under the monkey. */
    interface Ground {
        /** Ends it at once. */
        void kill() throws Exception;

        /** Starts it on the same data, at the same address. */
        void startAgain() throws Exception;
    }

    private final Random random;
    private final Ground ground;
    private final String base;
    private final KeptTexts database;
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private final List<OpenPage> pages = new ArrayList<>();
    private OpenPage at;

    /** Which pages wrote which fields since the last look. */
    private final Set<String> wroteOn = new HashSet<>();

    /** What was done, for who asks how a text was lost. */
    private final List<String> journal = new ArrayList<>();

    private int words;
    private int choices;
    private int slips;

    TypingMonkey(
            long seed,
            Ground ground,
            String address,
            Supplier<BrowserContext> device,
            Function key) {
        this.random = new Random(seed);
        this.ground = ground;
        var first = device.get();
        Secret draft = key.start(first, address);
        this.base = address + "/draft/" + draft.value();
        this.database = new KeptTexts(key.home(), draft);
        pages.add(new OpenPage(first, base));
        pages.add(new OpenPage(first, base));
        pages.add(new OpenPage(device.get(), base));
        at = pages.getFirst();
    }

    /** How a draft is begun, and where its database lives. */
    interface Function {
        Secret start(BrowserContext device, String address);

        java.nio.file.Path home();
    }

    /** Does so many deeds, the application killed at so many places among them. */
    void write(int deeds, int kills) throws Exception {
        int sinceLook = 0;
        for (int i = 1; i <= deeds; i++) {
            boolean kill = kills > 0 && i % (deeds / (kills + 1)) == 0 && done(Deed.KILLED) < kills;
            Deed deed = kill ? Deed.KILLED : Deed.any(random);
            try {
                doIt(deed);
                note(i, deed.name());
            } catch (PlaywrightException gone) {
                note(i, deed + " met a page that went on");
                // The page went on under the hand: people open it again. What they had typed must
                // be there.
                if (++slips > MOST_SLIPS) {
                    throw new AssertionError(
                            "deed %d, %s, at %s".formatted(i, deed, at.page.url()), gone);
                }
                at.device.setOffline(false);
                at.open(anyStep());
            }
            done.merge(deed, 1, Integer::sum);
            if (++sinceLook == BETWEEN_LOOKS || kill) {
                look(i);
                sinceLook = 0;
            }
        }
        look(deeds);
    }

    int done(Deed deed) {
        return done.getOrDefault(deed, 0);
    }

    String counts() {
        return done
                + ", "
                + choices
                + " choices between two texts, "
                + slips
                + " times the page went on under the hand";
    }

    private void look(int deed) {
        for (OpenPage it : pages) {
            if (it.choose(random) > 0) {
                choices++;
                note(deed, "page %d chose".formatted(pages.indexOf(it)));
                it.fields().forEach(field -> it.typed.remove(field.get("field")));
            }
        }
        try {
            pages.forEach(OpenPage::awaitSent);
            pages.forEach(OpenPage::lookAgain);
            database.look(wroteOn);
            wroteOn.clear();
            for (OpenPage it : pages) {
                it.whatIsCalledSavedIsThere(database);
                it.whatWasTypedIsNotLost(database);
            }
        } catch (AssertionError | PlaywrightException lost) {
            throw new AssertionError(
                    "after deed %d (%s)%n%s".formatted(deed, done, String.join("\n", journal)),
                    lost);
        }
    }

    private void doIt(Deed deed) throws Exception {
        if (!at.showsTheForm()) {
            at.open(anyStep());
        }
        switch (deed) {
            case TYPE -> into(field -> type(field, some(1 + random.nextInt(4))));
            case PASTE ->
                    into(
                            field ->
                                    at.input(field)
                                            .fill(
                                                    some(40 + random.nextInt(260)),
                                                    new Locator.FillOptions().setTimeout(5_000)));
            case FILL_IN_UNHEARD -> into(this::unheard);
            case CHOOSE_OR_TICK -> chooseOrTick();
            case BLUR -> at.page.keyboard().press("Tab");
            case LINK -> link();
            case STEP -> step();
            case BACK -> {
                at.page.evaluate("() => history.back()");
                settle();
            }
            case RELOAD -> {
                at.page.reload();
                settle();
            }
            case CLOSE -> reopen();
            case OTHER_TAB -> at = pages.get(at == pages.get(0) ? 1 : 0);
            case OTHER_DEVICE -> at = at == pages.get(2) ? pages.get(0) : pages.get(2);
            case OFFLINE -> offline();
            case COOKIE_LOST -> cookieLost();
            case KILLED -> killed();
        }
    }

    private void note(int deed, String what) {
        journal.add(
                "%d %s: page %d of %s at %s"
                        .formatted(
                                deed,
                                what,
                                pages.indexOf(at),
                                at.writer(),
                                at.page.url().replaceFirst(".*/draft/[^/]+", "")));
    }

    private void into(java.util.function.Consumer<String> act) {
        for (int tries = 1; ; tries++) {
            try {
                goWhereOneWrites();
                String field = at.anyText(random);
                String shown = at.shown(field);
                at.typed.remove(field); // what stands there is written on
                pages.forEach(it -> it.typed.remove(field, shown)); // and what another page left
                wroteOn.add(at.writer() + "|" + field);
                act.accept(field);
                at.remember(field);
                journal.add("  wrote «%s» into %s".formatted(at.typed.get(field), field));
                return;
            } catch (PlaywrightException gone) {
                // the page went on under the hand, as after a step; the next hold is on the new one
                if (tries == 4) {
                    throw gone;
                }
            }
        }
    }

    private void goWhereOneWrites() {
        if (at.anyText(random) == null) {
            at.open(STEPS.get(random.nextInt(4)));
        }
    }

    private void type(String field, String text) {
        var input = at.input(field);
        input.press("End", new Locator.PressOptions().setTimeout(3_000));
        input.pressSequentially(
                " " + text, new Locator.PressSequentiallyOptions().setTimeout(5_000));
    }

    private void unheard(String field) {
        at.input(field).evaluate("(it, text) => { it.value = text; }", some(2));
        at.page.waitForFunction(
                "name => { const it = window.keeper.fieldOf(name); return it.value === it.inputElement.value; }",
                field);
    }

    private void chooseOrTick() {
        var boxes = at.page.locator("vaadin-checkbox input, vaadin-radio-button input");
        if (boxes.count() == 0) {
            at.open(random.nextBoolean() ? "/consent" : "/nominees");
        }
        at.fields().forEach(it -> wroteOn.add(at.writer() + "|" + it.get("field")));
        boxes.nth(random.nextInt(boxes.count())).click(new Locator.ClickOptions().setForce(true));
    }

    private void link() {
        var links = at.page.locator(".step-list a");
        links.nth(random.nextInt(links.count())).click();
        settle();
    }

    private void step() {
        var go =
                at.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"));
        if (go.count() > 0) {
            go.click();
            settle();
        }
    }

    private void reopen() {
        int place = pages.indexOf(at);
        var left = at.typed;
        at.page.close();
        at = new OpenPage(at.device, base);
        at.typed.putAll(left);
        pages.set(place, at);
        at.open(anyStep());
    }

    private void offline() {
        goWhereOneWrites();
        at.device.setOffline(true);
        into(field -> type(field, "offline " + some(2)));
        if (random.nextBoolean()) {
            try {
                at.page.reload();
            } catch (PlaywrightException noConnection) {
                // the browser's own page, as people see it
            }
        }
        at.device.setOffline(false);
        if (!at.page.url().startsWith(base) || !at.showsTheForm()) {
            at.open(anyStep());
        }
        at.awaitSent();
    }

    private void cookieLost() {
        goWhereOneWrites();
        at.device.clearCookies();
        into(field -> type(field, "without a session " + some(2)));
        pages.stream().filter(it -> it.device == at.device).forEach(it -> it.open(anyStep()));
    }

    private void killed() throws Exception {
        into(field -> type(field, some(2)));
        ground.kill();
        into(field -> type(field, "while nobody listens " + some(3)));
        ground.startAgain();
        for (OpenPage it : pages) {
            it.open(anyStep());
        }
    }

    /** Whatever page that led to: if it is the form, its fields are in the keeper's hands. */
    private void settle() {
        at.awaitFormOrElsewhere();
        if (!at.showsTheForm()) {
            at.open(anyStep());
        }
    }

    private String anyStep() {
        return STEPS.get(random.nextInt(STEPS.size()));
    }

    /** Words that were never written before, so that each can be told from all others. */
    private String some(int many) {
        var text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : " ").append("word").append(++words);
        }
        return text.toString();
    }
}
