package org.commend;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/**
 * A short life of the application in which the virtual machine learns which classes and methods a
 * start and the first pages need, and writes them to its AOT cache. The launcher asks for it once
 * for each build, in a home of its own.
 */
final class Training {
    /** What a newcomer opens first. A page that is not there teaches too. */
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/winners/frontline-awards/2024",
                    "/login",
                    "/demo",
                    "/mailbox",
                    "/nominate/frontline-awards",
                    "/draft/none",
                    "/draft/none?v-r=init&location=draft/none&query=");

    private Training() {}

    static boolean isAskedFor(ApplicationContext context) {
        return context.getEnvironment().getProperty("commend.training", Boolean.class, false);
    }

    static void visitPages(ApplicationContext context) throws IOException, InterruptedException {
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        var address = "http://127.0.0.1:" + web.getWebServer().getPort();
        try (var visitor =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            for (int round = 0; round < 3; round++) {
                for (var page : PAGES) {
                    var request =
                            HttpRequest.newBuilder(URI.create(address + page))
                                    .timeout(Duration.ofSeconds(60))
                                    .build();
                    visitor.send(request, HttpResponse.BodyHandlers.discarding());
                }
            }
        }
    }
}
