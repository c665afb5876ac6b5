package org.commend.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Says that something takes a while, and goes on by itself when it is done. It is done beside the
 * page; whether it went well is found by whoever goes on.
 */
public class Working extends Div {
    private static final int ASK_EACH_MILLISECONDS = 200;

    private final transient FutureTask<Boolean> work;
    private final transient Runnable then;
    private transient @Nullable Registration asking;

    /**
     * @param sentence what takes a while
     * @param work is done once, in a thread of its own
     * @param then is done with the page when the work has ended, well or not
     */
    public Working(String sentence, Runnable work, Runnable then) {
        this.work = new FutureTask<>(work, true);
        this.then = then;
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.setWidth("min(420px, 100%)");
        var said = new Paragraph(sentence);
        said.getElement().setAttribute("role", "status");
        addClassName("panel");
        add(said, bar);
        Thread.ofVirtual().start(this.work);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI page = attached.getUI();
        page.setPollInterval(ASK_EACH_MILLISECONDS);
        asking = page.addPollListener(poll -> goOnIfDone());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (asking != null) {
            asking.remove();
        }
    }

    private void goOnIfDone() {
        if (work.isDone()) {
            removeFromParent();
            then.run();
        }
    }
}
