package org.commend.uikit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every page shows of this installation: for templates, as {@code @shown}. */
@Component("shown")
public class Shown {
    private final boolean demo;

    Shown(@Value("${commend.demo:false}") boolean demo) {
        this.demo = demo;
    }

    /** Whether this is a demo, and says so on every page. */
    public boolean demo() {
        return demo;
    }
}
