package org.commend.figures.record;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.commend.bench.Row;
import org.commend.figures.calibration.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Certificate Transparency vectors. */
public final class MerkleRows {
    private MerkleRows() {}

    public static Row vectors() {
        var vectors = JsonMapper.shared().readTree(Published.text("merkle_rfc9162.json"));
        var tree = new MerkleTree();
        texts(vectors, "leaves_hex").forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));
        int right = 0;
        var roots = texts(vectors, "roots");
        for (int size = 0; size < roots.size(); size++) {
            if (HexFormat.of().formatHex(tree.root(size)).equals(roots.get(size))) {
                right++;
            }
        }
        if (hex(tree.inclusion(5, 8)).equals(texts(vectors, "inclusion_5_of_8"))) {
            right++;
        }
        if (hex(tree.inclusion(0, 7)).equals(texts(vectors, "inclusion_0_of_7"))) {
            right++;
        }
        if (hex(tree.consistency(3, 8)).equals(texts(vectors, "consistency_3_8"))) {
            right++;
        }
        if (hex(tree.consistency(6, 8)).equals(texts(vectors, "consistency_6_8"))) {
            right++;
        }
        if (hex(tree.consistency(4, 8)).equals(texts(vectors, "consistency_4_8"))) {
            right++;
        }
        return Row.equal("Merkle roots and proofs of RFC 9162", "14 of 14", right + " of 14");
    }

    private static List<String> texts(JsonNode vectors, String name) {
        var texts = new ArrayList<String>();
        vectors.get(name).forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
