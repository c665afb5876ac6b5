package org.commend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.commend.accounts.Freshly;
import org.commend.accounts.OnlyFor;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
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
                        "..judging.assignment..",
                        "..judging.calibration..",
                        "..judging.deliberation..",
                        "..judging.figures..",
                        "..judging.record..",
                        "..audit.record..")
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
    void every_act_and_every_guarded_read_states_who_may() {
        for (JavaClass it : MAIN) {
            if (isAct(it)) {
                for (JavaMethod method : it.getMethods()) {
                    boolean transaction =
                            method.isAnnotatedWith(Transactional.class) && !isMandatory(method);
                    if (method.getModifiers().contains(JavaModifier.PUBLIC) && transaction) {
                        assertThat(method.isAnnotatedWith(PreAuthorize.class))
                                .as("permission of %s", method.getFullName())
                                .isTrue();
                    }
                }
            }
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
                        assertThat(
                                        method.isAnnotatedWith(PreAuthorize.class)
                                                || it.isAnnotatedWith(PreAuthorize.class))
                                .as("permission of %s", method.getFullName())
                                .isTrue();
                    }
                }
            }
        }
    }

    /**
     * Acts are gerunds; reads of organisers and judges are queries. Public reads are named here.
     */
    private static boolean isAct(JavaClass it) {
        List<String> open = List.of("Programmes", "Published", "People");
        return it.getModifiers().contains(JavaModifier.PUBLIC)
                && (it.getSimpleName().endsWith("ing")
                        || it.getSimpleName().endsWith("Queries")
                        || it.getSimpleName().equals("SettingUp"))
                && it.isAnnotatedWith(org.springframework.stereotype.Component.class)
                && !open.contains(it.getSimpleName());
    }

    private static boolean isMandatory(JavaMethod method) {
        return method.getAnnotationOfType(Transactional.class).propagation()
                == org.springframework.transaction.annotation.Propagation.MANDATORY;
    }
}
