package org.commend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at a browser. What the page complains about, and whom it calls, is remembered. */
public final class Visitor {
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** All rules of these tags; what passes is not carried from the browser to us. */
    private static final String AXE =
            """
            async tags => {
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return found.violations.map(
                it => it.id + ': ' + it.help + ' ' + it.nodes.map(node => node.html).join(' '));
            }
            """;

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final String name;
    private final BrowserContext profile;
    private final String address;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    Visitor(String name, BrowserContext profile, String address) {
        this.name = name;
        this.profile = profile;
        this.address = address;
        profile.onRequest(
                request -> {
                    var url = request.url();
                    if (!url.startsWith(address) && url.startsWith("http")) {
                        strangers.add(url);
                    }
                });
        profile.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text() + " " + message.location());
                    }
                });
        profile.onWebError(error -> complaints.add(error.error()));
        page = profile.newPage();
    }

    public String name() {
        return name;
    }

    public Page page() {
        return page;
    }

    public BrowserContext profile() {
        return profile;
    }

    /** Goes to a path of the application and waits until the page is loaded. */
    public Page go(String path) {
        page.navigate(path);
        awaitTitle();
        return page;
    }

    /** Follows a link of a letter. */
    public Page go(URI link) {
        page.navigate(link.toString());
        awaitTitle();
        return page;
    }

    /** A page of the application is there when it has its title. */
    private void awaitTitle() {
        page.waitForFunction("document.title !== ''");
    }

    /** Gives the browser a passkey device that always says yes. */
    public void carryPasskeys() {
        var devices = profile.newCDPSession(page);
        devices.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        devices.send("WebAuthn.addVirtualAuthenticator", options);
    }

    /**
     * No violation of WCAG 2.2 A and AA and of good practice that axe-core finds, at 1280 and at
     * 360 pixels, with a picture of each; and nothing wider than 320 pixels, which is 400 % of
     * 1280.
     */
    public void findsAccessible(String pictureName) {
        awaitTitle();
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            assertAccessible(page);
            assertNoSidewaysScrolling(width);
            picture(pictureName + "-" + width);
        }
        page.setViewportSize(320, 800);
        assertNoSidewaysScrolling(320);
        page.setViewportSize(1280, 800);
    }

    /**
     * No violation of WCAG 2.2 A and AA and of good practice that axe-core finds on the page as it
     * is now.
     */
    public static void assertAccessible(Page page) {
        if (page.evaluate("typeof window.axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(AXE, WCAG_22_AA))
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    private void assertNoSidewaysScrolling(int width) {
        var widest = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(widest).as("width of %s", page.url()).isLessThanOrEqualTo(width);
    }

    /** A picture of the whole page in {@code target/screenshots}. */
    public void picture(String pictureName) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(pictureName + ".png"))
                        .setFullPage(true));
    }

    /** Nobody but our own server was asked for anything. */
    public void askedNobodyElse() {
        assertThat(strangers).as("requests of %s to others", name).isEmpty();
    }

    /** No error in the browser's console so far: no blocked script, no missing file. */
    public void heardNoComplaints() {
        assertThat(complaints).as("console of %s", name).isEmpty();
    }

    void leave() {
        profile.close();
    }

    @Override
    public String toString() {
        return name + " at " + address;
    }
}
