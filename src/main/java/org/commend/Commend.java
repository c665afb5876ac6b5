package org.commend;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** The application: one process, one database. Begin reading at the package list in README.md. */
@SpringBootApplication
public class Commend {
    public static void main(String[] arguments) {
        var application = new SpringApplication(Commend.class);
        // Nothing listens to the outside unless somebody asks for it.
        application.setDefaultProperties(Map.of("server.address", "127.0.0.1"));
        application.addListeners(
                (ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                        event -> NeededSettings.require(event.getEnvironment()));
        try {
            var context = application.run(arguments);
            if (Training.isAskedFor(context)) {
                Training.visitPages(context);
                System.exit(SpringApplication.exit(context));
            }
            Terminal.welcome(context.getEnvironment());
        } catch (SpringApplication.AbandonedRunException e) {
            var context = e.getApplicationContext();
            if (context != null && context.isClosed()) {
                return; // stopped by somebody before everything was loaded: the next start goes on
            }
            throw e; // Spring's own way to stop early
        } catch (Throwable e) {
            if (e instanceof RuntimeException end
                    && e.getClass().getSimpleName().equals("SilentExitException")) {
                throw end; // the developer's loop goes on in another thread and ends this one
            }
            Terminal.explain(e);
            if (Thread.currentThread().getName().equals("restartedMain")) {
                return; // the developer's loop: the next saved change starts it again
            }
            System.exit(1);
        }
    }
}
