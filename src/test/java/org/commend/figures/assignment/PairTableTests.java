package org.commend.figures.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of pairs is the map that it was made of. */
class PairTableTests {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_is_equal_to_the_map_and_finds_what_is_in_it(long seed) {
        var random = new SplittableRandom(seed);
        Map<Pair, Double> map = new HashMap<>();
        for (int i = random.nextInt(400); i > 0; i--) {
            map.put(pair(random), random.nextDouble());
        }

        var table = PairTable.copyOf(map);

        assertThat(table).isEqualTo(map).hasSameHashCodeAs(map).hasSize(map.size());
        assertThat(table.keySet()).isEqualTo(new HashSet<>(map.keySet()));
        for (int i = 0; i < 400; i++) {
            var one = pair(random);
            assertThat(table.get(one)).isEqualTo(map.get(one));
            assertThat(table.keySet().contains(one)).isEqualTo(map.containsKey(one));
        }
    }

    @Test
    void of_pairs_that_come_twice_the_one_that_is_met_first_is_told() {
        var builder = new PairTable.Builder();
        builder.put("Z", "Ben", 1, 2);
        builder.put("A", "Ada", 1, 3);
        builder.put("Z", "Ada", 1, 4);
        builder.put("Z", "Ben", 1, 5);
        builder.put("A", "Ada", 1, 6);
        builder.put("Z", "Ben", 1, 7);

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        PairTable.Twice.class,
                        twice -> {
                            assertThat(twice.pair()).isEqualTo(new Pair("Z", "Ben"));
                            assertThat(twice.first()).isEqualTo(2);
                            assertThat(twice.again()).isEqualTo(5);
                        });
    }

    @Test
    void two_grounds_that_say_the_same_have_one_fingerprint_in_whatever_order_it_was_said() {
        var random = new SplittableRandom(9);
        Map<Pair, Double> map = new HashMap<>();
        var back = new PairTable.Builder();
        for (int i = 0; i < 100; i++) {
            map.put(pair(random), i / 100.0);
        }
        map.entrySet().stream()
                .sorted(Map.Entry.<Pair, Double>comparingByValue().reversed())
                .forEach(
                        it ->
                                back.put(
                                        it.getKey().nomination(),
                                        it.getKey().judge(),
                                        it.getValue(),
                                        0));
        var ground = Grounds.random(new java.util.Random(3));

        assertThat(ground.withAffinities(map).fingerprint())
                .isEqualTo(ground.withAffinities(back.build()).fingerprint())
                .isNotEqualTo(ground.fingerprint());
    }

    private static Pair pair(SplittableRandom random) {
        return new Pair("N" + random.nextInt(30), "J" + random.nextInt(20));
    }
}
