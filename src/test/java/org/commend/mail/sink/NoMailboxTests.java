package org.commend.mail.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.commend.testing.CommendBrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

@CommendBrowserTest
class NoMailboxTests {
    @Autowired ApplicationContext application;

    @Value("${commend.base-address}")
    String address;

    @ParameterizedTest
    @ValueSource(strings = {"/mailbox", "/mailbox/1", "/mailbox/1/source", "/demo"})
    void in_real_use_there_is_no_mailbox_and_no_cast(String path) throws Exception {
        try (var anybody = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + path)).build();
            var answer = anybody.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(application.getBeanNamesForType(LetterSink.class)).isEmpty();
        assertThat(application.getBeanNamesForType(MailboxPage.class)).isEmpty();
    }
}
