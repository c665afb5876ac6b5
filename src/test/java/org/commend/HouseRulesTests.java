package org.commend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commend.accounts.Freshly;
import org.commend.accounts.OnlyFor;
import org.commend.audit.Act;
import org.commend.audit.AuditTrail;
import org.commend.kernel.permission.Everybody;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house, which the compiler cannot see. */
class HouseRulesTests {
    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.commend");

    @Test
    void vaadin_stays_in_views_the_uikit_and_the_shell() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..uikit..", "..shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(MAIN);
    }

    @Test
    void entities_and_repositories_are_nobody_elses_business() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(MAIN);
        classes().that().areAssignableTo(Repository.class).should().notBePublic().check(MAIN);
    }

    @Test
    void nothing_asks_the_time_but_by_a_clock() {
        for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(MAIN);
        }
        noClasses()
                .that()
                .resideOutsideOfPackage("org.commend.database..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(MAIN);
    }

    @Test
    void pure_figures_know_neither_spring_nor_the_database() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..figures.assignment..",
                        "..figures.calibration..",
                        "..figures.deliberation..",
                        "..figures.numerics..",
                        "..figures.record..",
                        "..figures.record..")
                .and()
                .doNotHaveSimpleName("package-info") // which says that others may use the room
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "jakarta..", "com.vaadin..")
                .check(MAIN);
    }

    @Test
    void every_package_says_what_null_means_in_it() {
        for (JavaClass it : MAIN) {
            if (!it.getPackageName().equals("org.commend")) {
                assertThat(it.getPackage().isAnnotatedWith(NullMarked.class))
                        .as("@NullMarked on %s", it.getPackageName())
                        .isTrue();
            }
        }
    }

    @Test
    void every_act_and_every_query_states_who_may() {
        assertThat(withoutPermission(MAIN)).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    /** Widening a permission to everybody is a decision, and is made here too. */
    @Test
    void what_is_for_everybody_is_named() {
        var open = new TreeSet<String>();
        for (JavaClass type : MAIN) {
            if (isForEverybody(type)) {
                open.add(type.getSimpleName());
            }
            type.getMethods().stream()
                    .filter(HouseRulesTests::isForEverybody)
                    .forEach(it -> open.add(type.getSimpleName() + "." + it.getName()));
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        // pages for everybody, and the demo's own
                        "PublicPages",
                        "ChooseAward",
                        "ErrorAnswers",
                        // lists what whoever asks may open
                        "Menu",
                        "NothingElseToAsk",
                        "SignInPages.link",
                        "SignInPages.signIn",
                        "FirstPage",
                        "DemoPage",
                        "MailboxPage",
                        // a draft’s key is the permission
                        "DraftTyping",
                        "Drafting.formers",
                        "Drafting.keep",
                        "Drafting.removeNominee",
                        "Drafting.setAside",
                        "Nominating.keep",
                        "Nominating.open",
                        "Nominating.sendLink",
                        "Nominating.start",
                        "Nominating.submit");
    }

    private static boolean isForEverybody(HasAnnotations<?> part) {
        return part.isAnnotatedWith(Everybody.class);
    }

    private static boolean statesWhoMay(HasAnnotations<?> part) {
        return part.isAnnotatedWith(PreAuthorize.class)
                || part.isMetaAnnotatedWith(PreAuthorize.class);
    }

    /** The trail hears of acts by their types, so that no act has a name in two places. */
    @Test
    void acts_are_sealed_types_of_their_modules_and_nobody_writes_the_trail_beside_them() {
        var kinds =
                MAIN.stream()
                        .filter(it -> it.isInterface() && it.isAssignableTo(Act.class))
                        .filter(it -> !it.isEquivalentTo(Act.class))
                        .toList();
        assertThat(kinds).hasSizeGreaterThan(8).allMatch(it -> it.reflect().isSealed());
        for (JavaClass type : MAIN) {
            assertThat(type.getMethodCallsFromSelf())
                    .as(type.getName())
                    .noneMatch(
                            it ->
                                    it.getTargetOwner().isEquivalentTo(AuditTrail.class)
                                            && it.getName().equals("write"));
        }
    }

    @Test
    void permissions_have_names() {
        for (JavaClass type : MAIN) {
            boolean isName = type.isAnnotation();
            boolean spelled =
                    type.isAnnotatedWith(PreAuthorize.class)
                            || type.getMethods().stream()
                                    .anyMatch(it -> it.isAnnotatedWith(PreAuthorize.class));
            assertThat(spelled && !isName).as(type.getName()).isFalse();
        }
    }

    /** A name that is none would be asked about nothing. */
    @Test
    void permissions_are_about_an_argument_that_there_is() {
        int asked = 0;
        for (JavaClass type : MAIN) {
            for (JavaMethod method : type.getMethods()) {
                for (var permission : method.getAnnotations()) {
                    if (!permission.getRawType().getPackageName().endsWith("kernel.permission")) {
                        continue;
                    }
                    var names =
                            Arrays.stream(method.reflect().getParameters())
                                    .map(Parameter::getName)
                                    .toList();
                    for (Object about : permission.getProperties().values()) {
                        assertThat(names)
                                .as(method.getFullName())
                                .contains(about.toString().replaceAll("\\..*", ""));
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void a_query_without_a_permission_is_found() {
        var classes = new ClassFileImporter().importClasses(Unguarded.class, Guarded.class);
        assertThat(withoutPermission(classes)).containsExactly("Unguarded.everything");
    }

    @Component
    public static class Unguarded {
        @SuppressWarnings("unused")
        private final JdbcClient jdbc;

        Unguarded(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public String everything() {
            return "";
        }

        @Transactional(propagation = Propagation.MANDATORY)
        public void withinAnAct() {}
    }

    @Component
    @PreAuthorize("denyAll")
    public static class Guarded {
        @SuppressWarnings("unused")
        private final JdbcClient jdbc;

        Guarded(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public String nothing() {
            return "";
        }
    }

    /** Named one by one: what reaches far, and what must never wait for anything. */
    @Test
    void what_reaches_far_asks_for_a_fresh_confirmation_and_taking_down_never_does() {
        var asks = new java.util.TreeSet<String>();
        for (JavaClass it : MAIN) {
            it.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(Freshly.class))
                    .forEach(
                            call ->
                                    asks.add(
                                            it.getSimpleName() + "." + call.getOrigin().getName()));
        }
        assertThat(asks)
                .containsExactly(
                        "Announcing.approve",
                        "Announcing.release",
                        "Appointing.appoint",
                        "Appointing.dismiss",
                        "Appointing.invite");
    }

    @Test
    void every_route_and_every_page_states_who_may() {
        for (JavaClass it : MAIN) {
            if (it.isAnnotatedWith(Route.class)) {
                boolean stated =
                        it.isAnnotatedWith(AnonymousAllowed.class)
                                || it.isAnnotatedWith(PermitAll.class);
                assertThat(stated).as("who may enter %s", it.getName()).isTrue();
                String address = it.getAnnotationOfType(Route.class).value();
                if (address.startsWith("organise")
                        || address.startsWith("judge")
                        || address.startsWith("standings")) {
                    assertThat(it.isAnnotatedWith(OnlyFor.class))
                            .as("role of %s", it.getName())
                            .isTrue();
                }
            }
            if (it.isAnnotatedWith(Controller.class)) {
                for (JavaMethod method : it.getMethods()) {
                    boolean page =
                            method.getAnnotations().stream()
                                    .anyMatch(
                                            a ->
                                                    a.getRawType()
                                                            .getSimpleName()
                                                            .endsWith("Mapping"));
                    if (page) {
                        assertThat(statesWhoMay(method) || statesWhoMay(it))
                                .as("permission of %s", method.getFullName())
                                .isTrue();
                    }
                }
            }
        }
    }

    /**
     * What of the parts that work with the database states neither who may nor that it belongs into
     * the act of somebody who may.
     */
    private static Set<String> withoutPermission(JavaClasses classes) {
        var found = new TreeSet<String>();
        for (JavaClass it : classes) {
            boolean part =
                    it.getModifiers().contains(JavaModifier.PUBLIC)
                            && it.isMetaAnnotatedWith(Component.class)
                            && !statesWhoMay(it)
                            && it.getAllFields().stream()
                                    .anyMatch(field -> reachesTheDatabase(field.getRawType()));
            for (JavaMethod method : part ? it.getMethods() : Set.<JavaMethod>of()) {
                boolean seen =
                        method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (seen && !statesWhoMay(method) && !isMandatory(method)) {
                    found.add(it.getSimpleName() + "." + method.getName());
                }
            }
        }
        return found;
    }

    private static boolean reachesTheDatabase(JavaClass type) {
        return type.isEquivalentTo(JdbcClient.class)
                || type.isAssignableTo(Repository.class)
                || type.getPackageName().startsWith("org.commend");
    }

    private static boolean isMandatory(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class)
                && method.getAnnotationOfType(Transactional.class).propagation()
                        == Propagation.MANDATORY;
    }

    /** By number where the columns have no names of their own, and before there are any. */
    private static final Set<String> READ_BY_NUMBER =
            Set.of("Invariant.java", "Durability.java", "DatabaseClock.java");

    @Test
    void reads_name_their_columns() throws IOException {
        var byNumber = Pattern.compile("\\.get[A-Z]\\w*\\(\\s*[0-9]+\\s*[,)]");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(
                            sources.filter(it -> it.toString().endsWith(".java"))
                                    .filter(
                                            it ->
                                                    !READ_BY_NUMBER.contains(
                                                            it.getFileName().toString()))
                                    .filter(
                                            it ->
                                                    read(it).contains("ResultSet")
                                                            || read(it).contains("JdbcClient"))
                                    .filter(it -> byNumber.matcher(read(it)).find()))
                    .isEmpty();
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each with the reason for which it asks nobody who they are. */
    private static final Map<String, String> OPEN =
            Map.ofEntries(
                    entry("Access.holds", "it is what permissions ask"),
                    entry("Access.judge", "it is what permissions ask"),
                    entry("Access.organise", "it is what permissions ask"),
                    entry("Freshly.confirmed", "it is what acts ask"),
                    entry("Passkeys.delete", "Spring Security's, behind its own filter"),
                    entry("Passkeys.findByCredentialId", "Spring Security's, before anybody is in"),
                    entry("Passkeys.findByUserId", "Spring Security's, before anybody is in"),
                    entry("Passkeys.save", "Spring Security's, behind its own filter"),
                    entry("SignInLinks.owner", "the link is the permission"),
                    entry("People.find", "whoever is signed in, and letters to them"),
                    entry("People.withAddress", "a sign-in asks before anybody is in"),
                    entry("People.known", "names on pages and in letters whose reads are guarded"),
                    entry("People.rolesOf", "the sign-in, and one's own first page"),
                    entry("People.holding", "letters to organisers, written within acts"),
                    entry("BaseAddress.of", "what people type to reach us"),
                    entry("BaseAddress.host", "what people type to reach us"),
                    entry("BaseAddress.hasTls", "what people type to reach us"),
                    entry("AuditTrail.firstBroken", "that a chain holds is nobody's secret"),
                    entry("ChainWatch.run", "the start"),
                    entry("ChainWatch.look", "the start and the daily look"),
                    entry("ChainWatch.firstBroken", "a number in memory, for a guarded page"),
                    entry("ChainWatch.allHold", "a yes or no in memory"),
                    entry("Assigning.mayAssign", "a rule of the time line, which is public"),
                    entry("Empanelling.mayChange", "a rule of the time line, which is public"),
                    entry("Scoring.mayScore", "a rule of the time line, which is public"),
                    entry("Shortlisting.mayDecide", "a rule of the time line and a guarded page's"),
                    entry("Nominating.maySubmit", "the draft that is given is the permission"),
                    entry("OtherLanguages.of", "which languages a page is held in is public"),
                    entry("OtherLanguages.than", "which languages are spoken here is public"),
                    entry("Programmes.all", "public"),
                    entry("Programmes.category", "public"),
                    entry("Programmes.current", "public"),
                    entry("Programmes.edition", "public"),
                    entry("Programmes.editionOf", "public"),
                    entry("Programmes.editions", "public"),
                    entry("Programmes.find", "public"),
                    entry("Programmes.running", "public"),
                    entry("Published.of", "what was released"),
                    entry("Published.publicSince", "what was released"),
                    entry("Published.takenDown", "that something was taken down is public"),
                    entry("Published.years", "what was released"),
                    entry("Offers.nominations", "public"),
                    entry("Offers.of", "public"),
                    entry("Offers.only", "public"));
}
