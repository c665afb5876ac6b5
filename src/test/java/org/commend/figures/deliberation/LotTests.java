package org.commend.figures.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commend.kernel.Sentence;
import org.commend.words.Words;
import org.junit.jupiter.api.Test;

class LotTests {
    private static final List<String> THREE = List.of("A", "B", "C");

    /**
     * Over 6,000 seeds each of the six orders comes about 1,000 times; 29 is a deviation of one.
     */
    @Test
    void each_order_is_as_likely_as_any_other() {
        var orders = new TreeMap<String, Integer>();
        for (long seed = 0; seed < 6000; seed++) {
            var lot = new Lot(THREE, seed, new ArrayList<>());
            var first = lot.favour(THREE);
            var second = lot.favour(THREE.stream().filter(it -> !it.equals(first)).toList());
            orders.merge(first + second, 1, Integer::sum);
        }
        assertThat(orders).containsOnlyKeys("AB", "AC", "BA", "BC", "CA", "CB");
        assertThat(orders.values()).allSatisfy(it -> assertThat(it).isBetween(880, 1120));
    }

    @Test
    void one_seed_is_one_order_however_the_candidates_are_given() {
        for (long seed = 0; seed < 20; seed++) {
            var lot = new Lot(THREE, seed, new ArrayList<>());
            assertThat(new Lot(THREE.reversed(), seed, new ArrayList<>()).favour(THREE))
                    .isEqualTo(lot.favour(THREE.reversed()))
                    .isEqualTo(lot.favour(THREE));
        }
    }

    @Test
    void it_is_drawn_for_several_alone_and_says_so_each_time() {
        var steps = new ArrayList<Sentence>();
        var lot = new Lot(THREE, 42, steps);
        assertThat(lot.favour(List.of("B"))).isEqualTo("B");
        assertThat(lot.drawn()).isZero();
        assertThat(steps).isEmpty();
        var favoured = lot.favour(List.of("C", "A"));
        assertThat(lot.drawn()).isEqualTo(1);
        assertThat(steps)
                .singleElement()
                .extracting(it -> Words.english().of(it))
                .isEqualTo("A, C are equal; the lot (seed 42) falls on " + favoured + ".");
    }
}
