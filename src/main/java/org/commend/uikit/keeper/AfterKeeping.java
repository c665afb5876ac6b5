package org.commend.uikit.keeper;

import com.vaadin.flow.component.Component;

/**
 * What goes on only when the server has everything that was typed: until then the browser's half
 * holds its click back, and says why where it cannot let it through.
 */
public final class AfterKeeping {
    private AfterKeeping() {}

    public static <C extends Component> C of(C button) {
        button.getElement().setAttribute("after-keeping", "");
        return button;
    }

    /** Draws a part anew when texts that were still under way have been received. */
    public static void redraw(Component part, Runnable anew) {
        part.getElement().setAttribute("hears-the-keeper", "");
        part.getElement().addEventListener("keeper-settled", settled -> anew.run());
    }
}
