package org.commend.figures.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordTests {
    private static boolean holds(byte[] bytes) {
        try {
            var record = ExportedRecord.read(bytes);
            for (int e = 0; e < record.entries().size(); e++) {
                if (!Recount.of(e + 1, record.entries().get(e)).map(Finding::holds).orElse(true)) {
                    return false;
                }
            }
            return record.check().stream().allMatch(Finding::holds);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Test
    void canonical_json_is_that_of_rfc_8785() {
        var value =
                Map.of(
                        "b",
                        1e21,
                        "a",
                        List.of(4.50, 2e-3, 333333333.33333329),
                        "\u20ac",
                        "\u0001\"");
        assertThat(new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"a\":[4.5,0.002,333333333.3333333],\"b\":1e+21,\"€\":\"\\u0001\\\"\"}");
    }

    @Test
    void a_record_holds_and_its_standings_and_tally_are_reckoned_again() {
        var keys = SampleRecord.keys();
        var record = ExportedRecord.read(SampleRecord.bytes(keys));
        assertThat(record.check())
                .allSatisfy(finding -> assertThat(finding.holds()).as(finding.line()).isTrue());
        var recounts = new ArrayList<String>();
        for (int e = 0; e < record.entries().size(); e++) {
            Recount.of(e + 1, record.entries().get(e)).map(Finding::line).ifPresent(recounts::add);
        }
        assertThat(recounts)
                .containsExactly(
                        "entry 1: 3 standings follow from 6 scores",
                        "entry 2: Scottish STV (SSI 2011/399, Schedule 1, rules 46 to 53) from 3 ballots elects n1");
        assertThat(record.hasKey(keys.getPublic().getEncoded())).isTrue();
        assertThat(record.hasKey(SampleRecord.keys().getPublic().getEncoded())).isFalse();
    }

    /**
     * A bit of each byte turned, one at a time; the benchmark tries all 255 other values of each.
     */
    @Test
    void a_turned_bit_in_any_byte_is_found() {
        byte[] bytes = SampleRecord.bytes(SampleRecord.keys());
        assertThat(holds(bytes)).isTrue();
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= (byte) (1 << at % 7);
            assertThat(holds(bytes)).as("byte %d", at).isFalse();
            bytes[at] ^= (byte) (1 << at % 7);
        }
    }

    @Test
    void a_missing_last_entry_and_a_false_standing_are_found() {
        var keys = SampleRecord.keys();
        var entries = new ArrayList<>(ExportedRecord.read(SampleRecord.bytes(keys)).entries());
        entries.removeLast();
        var shorter = new RecordBook();
        entries.forEach(shorter::add);
        shorter.sign(keys.getPrivate(), "2027-01-13T12:00:00Z");
        assertThat(holds(shorter.export(keys.getPublic())))
                .as("a shorter record, signed anew, holds by itself")
                .isTrue();

        var forged = new java.util.LinkedHashMap<>(entries.getFirst());
        var rows =
                new ArrayList<Object>(
                        (List<?>) java.util.Objects.requireNonNull(forged.get("reads")));
        rows.set(0, List.of("n1", "Poem", "j1", 9));
        forged.put("reads", rows);
        assertThat(Recount.of(1, forged).map(Finding::holds)).hasValue(false);
    }
}
