package org.commend.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each act in each later state, with what its page held when it was opened: ids, digests, a plan,
 * the state of a decision. One edition lives through all states; in each of them all acts are tried
 * at the act itself, which no screen hides, and rolled back.
 */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActTableTests {
    @Autowired ApplicationContext parts;
    private List<Row> table;

    @BeforeAll
    void liveThroughIt() {
        var world = new LivedEdition(parts, parts.getBean(MovableClock.class));
        table = world.table();
        world.live(table);
        long cells = table.stream().mapToLong(it -> it.answered.size()).sum();
        System.out.printf(
                "Counted: the act table has %d acts with what they held, %d states, %d cells%n",
                table.size(), Life.values().length, cells);
        assertThat(cells).isGreaterThanOrEqualTo(400);
    }

    List<Row> rows() {
        return table;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void an_act_from_an_old_page_is_done_or_refused_in_words(Row row) {
        assertThat(row.answered).isEqualTo(row.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_is_done_leaves_its_entries_and_its_letters(Row row) {
        assertThat(row.traces).allSatisfy(it -> assertThat(it).isEqualTo(Traces.expected(row)));
    }

    @Test
    void every_act_of_the_way_stands_in_the_table() {
        var acts = new TreeSet<String>();
        for (Object part : parts.getBeansWithAnnotation(Component.class).values()) {
            Class<?> kind = AopUtils.getTargetClass(part);
            boolean room =
                    List.of("programme", "nominations", "judging", "publication").stream()
                            .anyMatch(it -> kind.getPackageName().equals("org.commend." + it));
            if (room) {
                Arrays.stream(kind.getDeclaredMethods())
                        .filter(ActTableTests::changesSomething)
                        .forEach(it -> acts.add(kind.getSimpleName() + "." + it.getName()));
            }
        }
        var tried = new TreeSet<String>();
        var done = new TreeSet<String>();
        for (Row it : table) {
            tried.add(it.act);
            if (it.answered.containsValue(Row.DONE)) {
                done.add(it.act);
            }
        }
        assertThat(tried).isEqualTo(acts);
        assertThat(done).as("what is done at least once").isEqualTo(acts);
    }

    /** Acts of the operator happen at the start alone: no page of theirs grows old. */
    private static boolean changesSomething(Method method) {
        var transaction = method.getAnnotation(Transactional.class);
        var who = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
        return transaction != null
                && !transaction.readOnly()
                && transaction.propagation() != Propagation.MANDATORY
                && who != null
                && !who.value().contains("OPERATOR");
    }
}
