package org.commend.testing;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;

/**
 * The people who use the application in one browser test, each with a browser profile of their own.
 */
public final class Visitors implements AutoCloseable {
    private final Browser browser;
    private final String address;
    private final List<Visitor> arrived = new ArrayList<>();

    Visitors(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Somebody with an empty profile: no cookies, nothing cached. */
    public Visitor arrive(String name) {
        return arrive(name, new Browser.NewContextOptions());
    }

    /** The same, with options of the profile: no JavaScript, reduced motion, a time zone. */
    public Visitor arrive(String name, Browser.NewContextOptions options) {
        return arrive(address, name, options);
    }

    /** Somebody with an empty profile, at another address than the test's own application. */
    public Visitor arriveAt(String otherAddress, String name) {
        return arrive(otherAddress, name, new Browser.NewContextOptions());
    }

    private Visitor arrive(String base, String name, Browser.NewContextOptions options) {
        var visitor = new Visitor(name, browser.newContext(options.setBaseURL(base)), base);
        arrived.add(visitor);
        return visitor;
    }

    void pictures(String folder) {
        arrived.forEach(it -> it.picture(folder + "-" + it.name()));
    }

    @Override
    public void close() {
        arrived.forEach(Visitor::leave);
    }
}
