package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;

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
        var answer = web.get().uri("/actuator/health").exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        assertThat(answer).bodyText().isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer).headers().hasValue("Cache-Control", "no-store");
    }

    @Test
    void there_is_nothing_else_to_ask() {
        assertThat(web.get().uri("/actuator")).hasStatus(404);
        assertThat(web.get().uri("/actuator/env")).hasStatus(404);
    }
}
