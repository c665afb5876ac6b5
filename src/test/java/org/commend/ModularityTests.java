package org.commend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules are walls: each uses what the others give out, and there are no circles. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(Commend.class);

    @Test
    void modules_use_only_what_others_give_out_and_never_in_circles() {
        MODULES.verify();
    }

    @Test
    void the_build_draws_the_modules() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }

    @Test
    void modules_import_what_the_table_allows_them() {
        for (var module : MODULES) {
            var allowed = Order.of(module.getIdentifier().toString());
            for (var dependency : module.getDirectDependencies(MODULES).stream().toList()) {
                String name = dependency.getTargetModule().getIdentifier().toString();
                assertThat(allowed).as("what %s may import", module.getIdentifier()).contains(name);
            }
        }
    }

    @Test
    void a_module_that_the_table_does_not_name_may_import_nothing() {
        assertThat(Order.of("a-new-one")).isEmpty();
    }

    /** The table of the architecture page. */
    private static final class Order {
        private static Set<String> of(String module) {
            return switch (module) {
                case "kernel" -> Set.of();
                case "figures", "words" -> Set.of("kernel");
                case "database" -> Set.of("kernel", "words");
                case "audit", "mail", "uikit" -> Set.of("kernel", "words", "figures");
                case "accounts" -> Set.of("kernel", "words", "database", "audit", "mail", "uikit");
                case "programme" -> Set.of("kernel", "words", "audit", "mail", "uikit", "accounts");
                case "nominations" ->
                        Set.of(
                                "kernel",
                                "words",
                                "audit",
                                "uikit",
                                "accounts",
                                "mail",
                                "programme");
                case "judging" ->
                        Set.of(
                                "kernel",
                                "words",
                                "figures",
                                "audit",
                                "uikit",
                                "accounts",
                                "mail",
                                "programme",
                                "nominations");
                case "publication" ->
                        Set.of(
                                "kernel",
                                "words",
                                "figures",
                                "audit",
                                "uikit",
                                "accounts",
                                "mail",
                                "programme",
                                "nominations",
                                "judging");
                case "shell", "seeding", "cli" ->
                        Set.of(
                                "kernel",
                                "words",
                                "figures",
                                "database",
                                "audit",
                                "uikit",
                                "accounts",
                                "mail",
                                "programme",
                                "nominations",
                                "judging",
                                "publication");
                default -> Set.of();
            };
        }
    }
}
