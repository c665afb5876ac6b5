package org.commend.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

@CommendBrowserTest
class BrowserGroundTests {

    @Test
    void a_visitor_sees_pages_and_axe_finds_a_picture_without_words(Visitors visitors) {
        var asha = visitors.arrive("asha");
        asha.page()
                .setContent(
                        "<html lang=en><title>A page</title><main><h1>Hello</h1></main></html>");
        asha.findsAccessible("ground");
        asha.page().setContent("<html lang=en><title>A page</title><main><img src='data:,'>");
        assertThatThrownBy(() -> Visitor.assertAccessible(asha.page()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt");
    }

    @Test
    void the_application_answers_the_visitor(Visitors visitors) {
        var asha = visitors.arrive("asha");
        assertThat(asha.page().navigate("/").status()).isPositive();
        asha.askedNobodyElse();
    }
}
