package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Route;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Ruling;
import org.commend.nominations.Nominating;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.dao.DataIntegrityViolationException;

/** Whatever throws in a view, whoever sits there reads a sentence; nothing fails in silence. */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsOnScreenTests {
    private static final Pattern NUMBER = Pattern.compile("name the number ([A-Z0-9]{6})");

    @Autowired ApplicationContext context;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private OwnEdition edition;
    private String reference = "";
    private String draft = "";
    private Screens screens;

    @BeforeAll
    void anEdition() {
        edition = new OwnEdition(context, "Fault Awards");
        draft = edition.of(Nominating.class).start(edition.award("practice").id()).value();
        reference = edition.accepted("practice", "Faults").reference();
        edition.judge("practice", "Judith Fault", true);
        edition.beginAllUntil(org.commend.programme.Moment.JUDGING);
        edition.assign();
    }

    @BeforeEach
    void open() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Faults.class)).addAppender(log);
        screens = new Screens(context);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger(Faults.class)).detachAppender(log);
        log.list.clear();
        screens.close();
    }

    /** The addresses of all routes that there are. */
    static Stream<String> routes() {
        var search = new ClassPathScanningCandidateComponentProvider(false);
        search.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return search.findCandidateComponents("org.commend").stream()
                .map(
                        it ->
                                (org.springframework.beans.factory.annotation
                                                .AnnotatedBeanDefinition)
                                        it)
                .map(
                        it ->
                                String.valueOf(
                                        it.getMetadata()
                                                .getAnnotations()
                                                .get(Route.class)
                                                .getString("value")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_listener_that_throws_is_told_with_a_number_that_the_log_has(String route) {
        screens.signIn(route.startsWith("judge") ? judge() : edition.organiser());
        screens.at(address(route));
        fail(new IllegalStateException("a fault of this test"));
        String said = said();
        assertThat(said).as(route).contains("Something went wrong on our side");
        var number = NUMBER.matcher(said);
        assertThat(number.find()).isTrue();
        assertThat(log.list)
                .anySatisfy(
                        it -> {
                            assertThat(it.getFormattedMessage())
                                    .isEqualTo("Fault " + number.group(1));
                            assertThat(ThrowableProxyUtil.asString(it.getThrowableProxy()))
                                    .contains("a fault of this test");
                        });
    }

    @Test
    void what_a_rule_refuses_is_told_in_its_own_words_and_is_no_fault() {
        screens.at("draft/" + draft);
        fail(new RuleRefused((Ruling.Refused) Ruling.refused("draft.sent")));
        assertThat(said()).contains("This nomination has been sent already");
        assertThat(log.list).isEmpty();
    }

    @Test
    void an_outage_is_called_one_and_a_broken_constraint_never_is() {
        screens.at("draft/" + draft);
        fail(new IllegalStateException(new SQLException("gone", "08006")));
        assertThat(said()).contains("We cannot reach our database");
        fail(new DataIntegrityViolationException("twice", new SQLException("twice", "23505")));
        assertThat(said()).contains("Something went wrong on our side");
        assertThat(log.list).hasSize(1);
    }

    private static void fail(RuntimeException failure) {
        UI.getCurrent()
                .access(
                        () -> {
                            throw failure;
                        });
        com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip(true);
    }

    private static String said() {
        List<Notification> all =
                com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications();
        assertThat(all).isNotEmpty();
        var last = all.getLast();
        return Screens.all(last)
                .map(it -> it.getElement().getText())
                .reduce("", (a, b) -> a + " " + b);
    }

    private org.commend.accounts.AccountId judge() {
        return edition.of(org.commend.accounts.People.class)
                .withAddress(new org.commend.kernel.EmailAddress(edition.email("Judith Fault")))
                .orElseThrow()
                .id();
    }

    private String address(String route) {
        return route.replaceAll("/:[a-z]+\\?", "")
                .replace(":programme", edition.edition().programme().slug())
                .replace(":edition", "2027")
                .replace(":reference", reference)
                .replace(":key", draft);
    }
}
