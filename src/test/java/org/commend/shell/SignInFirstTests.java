package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.commend.testing.CommendTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Before any view is built: whoever comes to a place of work as a stranger is led to sign in. */
@CommendTest
@AutoConfigureMockMvc
class SignInFirstTests {
    @Autowired MockMvcTester web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work",
                "/account",
                "/judge/frontline-awards/2027",
                "/judge/frontline-awards/2027/FA27-PRA-0001",
                "/standings/frontline-awards/2027",
                "/organise/frontline-awards/2027",
                "/organise/frontline-awards/2027/honours",
                "/organise/no-such-awards/2027"
            })
    void a_stranger_is_led_to_sign_in(String address) {
        assertThat(web.get().uri(address))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login?asked");
    }
}
