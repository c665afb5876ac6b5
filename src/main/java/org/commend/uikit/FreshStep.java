package org.commend.uikit;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * The way on from an act that wants a fresh confirmation: to the page that asks for it, and back.
 */
final class FreshStep {
    private static final String PAGE = "/confirm?to=";

    private FreshStep() {}

    /** Where a refusal leads; nowhere for all others. */
    static @Nullable String address(RuleRefused refused) {
        if (!refused.ruling().key().equals(Ruling.FRESH_NEEDED)) {
            return null;
        }
        String here =
                Optional.ofNullable(UI.getCurrent())
                        .map(it -> it.getActiveViewLocation().getPathWithQueryParameters())
                        .orElse("work");
        return PAGE + URLEncoder.encode("/" + here, StandardCharsets.UTF_8);
    }

    static boolean leadsThere(String address) {
        return address.startsWith(PAGE);
    }

    /** The same as a link to stand below a refusal. */
    static Optional<Anchor> link(RuleRefused refused) {
        String address = address(refused);
        if (address == null) {
            return Optional.empty();
        }
        var link = new Anchor(address, text("freshStep.confirmThatItIs"));
        link.setRouterIgnore(true);
        return Optional.of(link);
    }
}
