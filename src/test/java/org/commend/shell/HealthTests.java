package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommendTest
@AutoConfigureMockMvc
class HealthTests {
    @Autowired MockMvcTester web;

    @Test
    void who_watches_over_us_hears_one_word_that_no_cache_keeps() {
        for (String what : List.of("", "/readiness", "/liveness")) {
            var answer = web.get().uri("/actuator/health" + what).exchange();
            assertThat(answer).hasStatusOk();
            assertThat(answer).bodyText().contains("\"status\":\"UP\"").doesNotContain("details");
            assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        }
    }

    @Test
    void whatever_kind_of_answer_the_asker_would_like_best() {
        for (String liked : List.of("application/json", "*/*", "text/html,*/*;q=0.8")) {
            assertThat(web.get().uri("/actuator/health").header("Accept", liked))
                    .hasStatusOk()
                    .bodyText()
                    .contains("\"UP\"");
        }
    }

    @Test
    void there_is_nothing_else_to_ask() {
        assertThat(web.get().uri("/actuator")).hasStatus(404);
        assertThat(web.get().uri("/actuator/env")).hasStatus(404);
    }
}
