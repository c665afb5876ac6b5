package org.commend.mail.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@CommendTest
@AutoConfigureMockMvc
class NoMailboxTests {
    @Autowired MockMvc pages;
    @Autowired ApplicationContext application;

    @Test
    void in_real_use_there_is_no_mailbox_and_no_receiver() throws Exception {
        pages.perform(get("/mailbox")).andExpect(status().isNotFound());
        pages.perform(get("/mailbox/1")).andExpect(status().isNotFound());
        assertThat(application.getBeanNamesForType(LetterSink.class)).isEmpty();
    }
}
