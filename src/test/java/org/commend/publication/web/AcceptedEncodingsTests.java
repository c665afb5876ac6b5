package org.commend.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedEncodingsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br",
                "br;q=1.0, GZIP;q=0.001",
                "*",
                "deflate, *;q=0.5",
                "identity, x-gzip"
            })
    void gzip_may_be_sent(String header) {
        assertThat(AcceptedEncodings.gzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br",
                "gzip;q=0",
                "gzip; q=0.000",
                "*;q=0",
                "gzip;q=0, *",
                "xgzipx",
                ";,;,"
            })
    void gzip_may_not_be_sent(String header) {
        assertThat(AcceptedEncodings.gzip(header)).isFalse();
    }

    @Test
    void who_says_nothing_gets_the_page_as_it_is() {
        assertThat(AcceptedEncodings.gzip(null)).isFalse();
    }
}
