package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.commend.testing.CommendTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What a stranger is answered, method by address. Each request brings the token against forged
 * requests, so that it is the door that refuses.
 */
@CommendTest
@AutoConfigureMockMvc
class DoorsTests {
    @Autowired MockMvcTester web;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        // what everybody may read is read, and nothing else is done with it
        "GET,    /,                               200",
        "HEAD,   /,                               200",
        "POST,   /,                               403",
        "GET,    /privacy,                        200",
        "POST,   /privacy,                        403",
        "PUT,    /privacy,                        403",
        "DELETE, /winners/frontline-awards,       403",
        "PATCH,  /winners/frontline-awards,       403",
        "POST,   /winners/frontline-awards,       403",
        "POST,   /programmes/frontline-awards,    403",
        "POST,   /accent/frontline-awards.css,    403",
        "POST,   /actuator/health,                403",
        "POST,   /actuator/shutdown,              403",
        "GET,    /keep/draft,                     405",
        "PUT,    /keep/draft,                     403",
        // what is somebody's own asks who it is
        "GET,    /account,                        302",
        "POST,   /account/passkeys,               302",
        "GET,    /confirm,                        302",
        "POST,   /confirm,                        302",
        "POST,   /keep/scorecard,                 401",
        "GET,    /keep/anything,                  401",
        "DELETE, /webauthn/register/any,          302",
        "GET,    /work,                           302",
    })
    void a_stranger_gets_through_the_doors_for_strangers(
            String method, String address, int status) {
        assertThat(
                        web.method(HttpMethod.valueOf(method))
                                .uri(address)
                                .with(csrf())
                                .exchange()
                                .getResponse()
                                .getStatus())
                .isEqualTo(status);
    }
}
