package org.commend.figures.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.commend.figures.calibration.Published;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of Certificate Transparency's reference implementation. */
class MerkleTreeTests {
    private static final JsonNode VECTORS =
            JsonMapper.shared().readTree(Published.text("merkle_rfc9162.json"));
    private final MerkleTree tree = new MerkleTree();

    MerkleTreeTests() {
        for (var leaf : texts("leaves_hex")) {
            tree.add(HexFormat.of().parseHex(leaf));
        }
    }

    private static List<String> texts(String name) {
        var texts = new ArrayList<String>();
        VECTORS.get(name).forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static List<byte[]> bytes(List<String> hex) {
        return hex.stream().map(HexFormat.of()::parseHex).toList();
    }

    @Test
    void roots_are_the_published_ones() {
        var roots = texts("roots");
        for (int size = 0; size <= 8; size++) {
            assertThat(HexFormat.of().formatHex(tree.root(size))).isEqualTo(roots.get(size));
        }
    }

    @Test
    void proofs_are_the_published_ones() {
        assertThat(hex(tree.inclusion(5, 8))).isEqualTo(texts("inclusion_5_of_8"));
        assertThat(hex(tree.inclusion(0, 7))).isEqualTo(texts("inclusion_0_of_7"));
        assertThat(hex(tree.consistency(3, 8))).isEqualTo(texts("consistency_3_8"));
        assertThat(hex(tree.consistency(6, 8))).isEqualTo(texts("consistency_6_8"));
        assertThat(hex(tree.consistency(4, 8))).isEqualTo(texts("consistency_4_8"));
    }

    @Test
    void every_proof_is_accepted_and_none_for_another_leaf_or_size() {
        for (int size = 1; size <= 8; size++) {
            for (int leaf = 0; leaf < size; leaf++) {
                for (int claimed = 0; claimed < 8; claimed++) {
                    assertThat(
                                    MerkleTree.includes(
                                            HexFormat.of()
                                                    .parseHex(texts("leaves_hex").get(claimed)),
                                            leaf,
                                            size,
                                            tree.inclusion(leaf, size),
                                            tree.root(size)))
                            .isEqualTo(claimed == leaf);
                }
            }
        }
        for (int later = 1; later <= 8; later++) {
            for (int earlier = 1; earlier <= later; earlier++) {
                var proof = tree.consistency(earlier, later);
                for (int claimed = 1; claimed <= 8; claimed++) {
                    assertThat(
                                    MerkleTree.extend(
                                            earlier,
                                            tree.root(claimed),
                                            later,
                                            tree.root(later),
                                            proof))
                            .isEqualTo(claimed == earlier);
                }
            }
        }
    }

    @Test
    void published_proofs_are_accepted() {
        assertThat(
                        MerkleTree.extend(
                                3,
                                bytes(texts("roots")).get(3),
                                8,
                                bytes(texts("roots")).get(8),
                                bytes(texts("consistency_3_8"))))
                .isTrue();
    }

    @Test
    void a_tree_counts_its_leaves() {
        var tree = new MerkleTree();
        for (int n = 1; n <= 3; n++) {
            assertThat(tree.add(new byte[] {(byte) n})).isEqualTo(n);
            assertThat(tree.size()).isEqualTo(n);
        }
    }

    @Test
    void there_is_no_proof_of_what_is_not_in_the_tree() {
        for (int[] none : new int[][] {{-1, 8}, {8, 8}, {0, 9}}) {
            assertThatThrownBy(() -> tree.inclusion(none[0], none[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int[] none : new int[][] {{0, 8}, {5, 4}, {1, 9}}) {
            assertThatThrownBy(() -> tree.consistency(none[0], none[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(tree.inclusion(0, 8)).hasSize(3);
    }

    @Test
    void a_proof_that_is_too_short_too_long_or_of_impossible_sizes_is_none() {
        byte[] leaf = HexFormat.of().parseHex(texts("leaves_hex").get(5));
        var proof = tree.inclusion(5, 8);
        byte[] root = tree.root(8);
        assertThat(MerkleTree.includes(leaf, 5, 8, proof, root)).isTrue();
        assertThat(MerkleTree.includes(leaf, 5, 8, proof.subList(0, 2), root)).isFalse();
        assertThat(MerkleTree.includes(leaf, 5, 8, longer(proof), root)).isFalse();
        assertThat(MerkleTree.includes(leaf, -1, 8, proof, root)).isFalse();
        assertThat(MerkleTree.includes(leaf, 8, 8, proof, root)).isFalse();
        var extension = tree.consistency(3, 7);
        byte[] before = tree.root(3), after = tree.root(7);
        assertThat(MerkleTree.extend(3, before, 7, after, extension)).isTrue();
        assertThat(MerkleTree.extend(3, before, 7, after, longer(extension))).isFalse();
        assertThat(MerkleTree.extend(3, before, 7, after, List.of())).isFalse();
        assertThat(MerkleTree.extend(0, tree.root(0), 7, after, extension)).isFalse();
        assertThat(MerkleTree.extend(7, after, 3, before, extension)).isFalse();
        assertThat(MerkleTree.extend(7, after, 7, after, List.of())).isTrue();
        assertThat(MerkleTree.extend(7, after, 7, after, extension)).isFalse();
        assertThat(MerkleTree.extend(7, after, 7, root, List.of())).isFalse();
    }

    private static List<byte[]> longer(List<byte[]> proof) {
        var longer = new ArrayList<>(proof);
        longer.add(proof.getLast());
        return longer;
    }
}
