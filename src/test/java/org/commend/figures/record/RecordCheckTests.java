package org.commend.figures.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a check of a record says of each way in which it can be wrong. */
class RecordCheckTests {
    private static final KeyPair KEYS = SampleRecord.keys();

    /** A record that was taken apart, changed, and put together again as JSON. */
    private static byte[] changed(Consumer<Map<String, Object>> change) {
        var json = new LinkedHashMap<>(CanonicalJson.read(SampleRecord.bytes(KEYS)));
        change.accept(json);
        return CanonicalJson.bytes(json);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Map<String, Object> json, String name) {
        var list = new ArrayList<>((List<T>) json.get(name));
        json.put(name, list);
        return list;
    }

    private static void put(Map<String, Object> json, String list, int at, String name, Object to) {
        List<Map<String, Object>> all = list(json, list);
        var part = new LinkedHashMap<>(all.get(at));
        part.put(name, to);
        all.set(at, part);
    }

    private static List<String> broken(byte[] record) {
        return ExportedRecord.read(record).check().stream()
                .filter(it -> !it.holds())
                .map(Finding::line)
                .toList();
    }

    @Test
    void a_whole_record_says_what_holds() {
        var record = ExportedRecord.read(SampleRecord.bytes(KEYS));
        assertThat(record.check())
                .extracting(Finding::line)
                .containsExactly(
                        "chain: 4 entries under 3 heads",
                        "proofs: each head adds to the one before (2 proofs)",
                        "signatures: 3 heads signed by key " + record.fingerprint());
        assertThat(record.fingerprint()).isEqualTo(sha256(KEYS.getPublic().getEncoded()));
    }

    @Test
    void an_entry_that_is_missing_added_or_changed_is_told_by_the_head_that_covers_it() {
        assertThat(broken(changed(it -> list(it, "entries").removeLast())))
                .containsExactly(
                        "chain: a head covers 4 entries, out of order or more than there are");
        assertThat(broken(changed(it -> list(it, "entries").add(Map.of("kind", "late")))))
                .containsExactly("chain: the last head covers 4 of 5 entries");
        assertThat(broken(changed(it -> put(it, "entries", 2, "reason", "Another"))))
                .containsExactly(
                        "chain: the first 3 entries are not those of the head signed at 2027-01-12T12:00:00Z");
    }

    @Test
    void heads_stand_in_order_and_cover_something() {
        assertThat(
                        broken(
                                changed(
                                        it -> {
                                            List<Object> heads = list(it, "heads");
                                            heads.addFirst(heads.removeLast());
                                        })))
                .anyMatch(it -> it.startsWith("chain: a head covers"));
        assertThat(broken(changed(it -> put(it, "heads", 0, "size", 0))))
                .anyMatch(it -> it.startsWith("chain: a head covers 0 entries"));
        assertThat(broken(changed(it -> put(it, "heads", 0, "at", "2027-01-11T12:00:00Z"))))
                .containsExactly("signatures: the head of 1 entries is not signed by this key");
    }

    @Test
    void there_is_one_proof_from_each_head_to_the_next_and_it_is_theirs() {
        assertThat(broken(changed(it -> list(it, "consistency").removeLast())))
                .containsExactly("proofs: 1 for 3 heads");
        assertThat(
                        broken(
                                changed(
                                        it -> {
                                            List<Object> proofs = list(it, "consistency");
                                            proofs.add(proofs.getLast());
                                        })))
                .containsExactly("proofs: 3 for 3 heads");
        for (String end : List.of("from", "to")) {
            assertThat(broken(changed(it -> put(it, "consistency", 0, end, 2))))
                    .containsExactly("proofs: the head of 3 entries does not add to that of 1");
        }
        assertThat(broken(changed(it -> put(it, "consistency", 1, "proof", List.of()))))
                .containsExactly("proofs: the head of 4 entries does not add to that of 3");
    }

    static Stream<Arguments> noRecords() {
        return Stream.of(
                Arguments.of("its parts", (Consumer<Map<String, Object>>) it -> it.put("more", 1)),
                Arguments.of(
                        "the format",
                        (Consumer<Map<String, Object>>) it -> it.put("format", "commend-record-2")),
                Arguments.of(
                        "no signed head",
                        (Consumer<Map<String, Object>>) it -> it.put("heads", List.of())),
                Arguments.of(
                        "a head has other parts",
                        (Consumer<Map<String, Object>>) it -> put(it, "heads", 0, "by", "me")),
                Arguments.of(
                        "a proof has other parts",
                        (Consumer<Map<String, Object>>)
                                it -> put(it, "consistency", 0, "by", "me")),
                Arguments.of(
                        "not a hash",
                        (Consumer<Map<String, Object>>)
                                it -> put(it, "heads", 0, "root", "A".repeat(64))),
                Arguments.of(
                        "not a whole number",
                        (Consumer<Map<String, Object>>) it -> put(it, "heads", 0, "size", 1.5)),
                Arguments.of(
                        "not a text", (Consumer<Map<String, Object>>) it -> it.put("publicKey", 7)),
                Arguments.of(
                        "not a list",
                        (Consumer<Map<String, Object>>) it -> it.put("entries", "none")),
                Arguments.of(
                        "public key is none",
                        (Consumer<Map<String, Object>>) it -> it.put("publicKey", "AAAA")));
    }

    @ParameterizedTest
    @MethodSource("noRecords")
    void what_is_no_record_is_refused_with_the_reason(
            String reason, Consumer<Map<String, Object>> change) {
        byte[] bytes = changed(change);
        assertThatThrownBy(() -> ExportedRecord.read(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void whoever_was_told_a_root_finds_its_head_and_no_other() {
        var record = ExportedRecord.read(SampleRecord.bytes(KEYS));
        List<Map<String, Object>> heads =
                list(new LinkedHashMap<>(CanonicalJson.read(SampleRecord.bytes(KEYS))), "heads");
        for (var head : heads) {
            assertThat(record.hasHead((String) head.get("root"))).isTrue();
            assertThat(record.hasHead(" " + head.get("root") + "\n")).isTrue();
        }
        assertThat(record.hasHead("0".repeat(64))).isFalse();
        assertThat(record.hasHead("")).isFalse();
    }

    @Test
    void whoever_was_told_the_key_recognises_it_as_bytes_and_as_text() {
        var record = ExportedRecord.read(SampleRecord.bytes(KEYS));
        byte[] key = KEYS.getPublic().getEncoded();
        assertThat(record.hasKey(key)).isTrue();
        String text = " " + Base64.getEncoder().encodeToString(key) + "\n";
        assertThat(record.hasKey(text.getBytes(StandardCharsets.US_ASCII))).isTrue();
        assertThat(record.hasKey(new byte[0])).isFalse();
    }

    @Test
    void a_book_counts_its_entries_and_proves_that_each_is_under_its_newest_head() {
        var book = new RecordBook();
        assertThatThrownBy(() -> book.export(KEYS.getPublic())).hasMessageContaining("sign");
        var entries = new ArrayList<Map<String, Object>>();
        for (int n = 1; n <= 5; n++) {
            Map<String, Object> entry = Map.of("kind", "note", "n", n);
            entries.add(entry);
            assertThat(book.add(entry)).isEqualTo(n);
        }
        SignedHead head = book.sign(KEYS.getPrivate(), "2027-01-10T12:00:00Z");
        assertThat(head.size()).isEqualTo(5);
        assertThat(head.isSignedBy(KEYS.getPublic())).isTrue();
        assertThat(head.isSignedBy(SampleRecord.keys().getPublic())).isFalse();
        for (int n = 0; n < 5; n++) {
            var proof = book.inclusion(n).stream().map(HexFormat.of()::parseHex).toList();
            byte[] leaf = bytesOf(sha256(CanonicalJson.bytes(entries.get(n))));
            assertThat(MerkleTree.includes(leaf, n, 5, proof, bytesOf(head.root()))).isTrue();
        }
        book.add(Map.of("kind", "late"));
        assertThatThrownBy(() -> book.export(KEYS.getPublic())).hasMessageContaining("sign");
    }

    private static byte[] bytesOf(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
