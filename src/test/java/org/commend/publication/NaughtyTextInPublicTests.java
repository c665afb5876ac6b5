package org.commend.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commend.accounts.SignedIn;
import org.commend.nominations.NameForm;
import org.commend.testing.CommendTest;
import org.commend.testing.NaughtyStrings;
import org.commend.testing.OwnEdition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Whatever a name or a citation holds, the public page is read by a browser's rules as that text,
 * and has the very elements of a page with tame names.
 */
@CommendTest
@AutoConfigureMockMvc
class NaughtyTextInPublicTests {
    @Autowired ApplicationContext context;
    @Autowired MockMvcTester web;

    @Test
    void names_details_and_citations_are_read_as_they_were_written() throws Exception {
        List<String> strings =
                NaughtyStrings.kept().stream().filter(it -> it.length() <= 120).toList();
        assertThat(strings).hasSizeGreaterThan(465);
        List<NamedRecipient> named =
                Stream.of(NameForm.FULL, NameForm.FIRST, NameForm.ALIAS)
                        .flatMap(
                                form ->
                                        strings.stream()
                                                .map(it -> new NamedRecipient(it, form, it, it)))
                        .toList();
        Document page = published(named.stream().map(NaughtyTextInPublicTests::honoured).toList());

        assertThat(texts(page, ".honoured h3"))
                .isEqualTo(named.stream().map(NamedRecipient::shown).toList());
        assertThat(texts(page, ".honoured .detail"))
                .isEqualTo(named.stream().map(NamedRecipient::detail).toList());
        assertThat(texts(page, ".honoured .citation"))
                .isEqualTo(named.stream().map(it -> "“" + it.alias() + "”").toList());
        assertThat(page.selectXpath("//p[strong='Shortlisted']/span", Element.class))
                .extracting(Element::wholeText)
                .containsExactly(
                        String.join(" · ", named.stream().map(NamedRecipient::shown).toList()));

        var tame = new NamedRecipient("Tame", NameForm.FULL, "Tame", "Tame");
        Document tamePage = published(named.stream().map(it -> honoured(tame)).toList());
        assertThat(skeleton(page)).isEqualTo(skeleton(tamePage));
        assertThat(page.select("script, iframe, object, embed, base, [style], [onerror]"))
                .isEmpty();
    }

    @Test
    void a_page_on_which_a_script_slipped_through_would_not_run_it() {
        var answer = web.get().uri("/winners/frontline-awards/2024").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src", "unsafe");
    }

    private static Snapshot.Honoured honoured(NamedRecipient it) {
        return new Snapshot.Honoured(
                "WINNER",
                "Winner",
                List.of(new Snapshot.Recipient(it.shown(), it.detail())),
                new Citation(it.alias()).text());
    }

    /** Published in an edition of its own, and read as a browser reads it. */
    private Document published(List<Snapshot.Honoured> honours)
            throws UnsupportedEncodingException {
        var edition = new OwnEdition(context, "Public Awards");
        var its = edition.edition();
        var shortlist = new ArrayList<String>();
        honours.forEach(it -> shortlist.add(it.recipients().getFirst().name()));
        var award = new Snapshot.Award("practice", "Practice", "Purpose", honours, shortlist);
        edition.of(SignedIn.class)
                .asOperator(
                        () -> {
                            edition.of(Announcing.class)
                                    .archive(
                                            its.id(),
                                            new Snapshot(
                                                    its.programme().slug(),
                                                    its.programme().name(),
                                                    its.slug(),
                                                    its.name(),
                                                    "22 May 2027",
                                                    "London",
                                                    List.of(award)),
                                            Instant.EPOCH);
                            return true;
                        });
        var answer = web.get().uri(edition.winners("")).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static List<String> texts(Document page, String where) {
        return page.select(where).stream().map(Element::wholeText).toList();
    }

    private static List<String> skeleton(Document page) {
        return page.getAllElements().stream()
                .map(
                        it ->
                                it.normalName()
                                        + it.attributes().asList().stream()
                                                .map(Attribute::getKey)
                                                .toList())
                .toList();
    }
}
