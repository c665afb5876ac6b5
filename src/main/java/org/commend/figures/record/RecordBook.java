package org.commend.figures.record;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The record as it is written: entries are added at the end, heads are signed now and then, and all
 * of it can be exported.
 *
 * <p>An entry is any JSON object. Its leaf is the SHA-256 of its canonical bytes, so that content
 * which must be erased later can be, and its digest still holds the tree together.
 */
public final class RecordBook {
    static final String FORMAT = "commend-record-1";
    private final MerkleTree tree = new MerkleTree();
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private final List<SignedHead> heads = new ArrayList<>();

    /** Adds an entry; the number of entries now. */
    public int add(Map<String, ?> entry) {
        var bytes = CanonicalJson.bytes(entry);
        entries.add(CanonicalJson.read(bytes));
        return tree.add(leaf(bytes));
    }

    static byte[] leaf(byte[] canonical) {
        return MerkleTree.sha256(canonical);
    }

    /** Signs what is there now. */
    public SignedHead sign(PrivateKey key, String at) {
        var head = SignedHead.sign(tree.size(), tree.root(tree.size()), at, key);
        heads.add(head);
        return head;
    }

    /** Takes up a head that was signed before, when the book is rebuilt from where it is kept. */
    public void resume(SignedHead head) {
        heads.add(head);
    }

    /** The proof that an entry, counted from 0, is under the newest head, as hexadecimal hashes. */
    public List<String> inclusion(int entry) {
        return hex(tree.inclusion(entry, tree.size()));
    }

    /**
     * The whole record as one canonical JSON file: entries, heads, proofs from head to head, and
     * the public key.
     */
    public byte[] export(PublicKey key) {
        if (heads.isEmpty() || heads.getLast().size() != tree.size()) {
            throw new IllegalStateException("sign the record before it is exported");
        }
        var proofs = new ArrayList<Map<String, Object>>();
        for (int h = 1; h < heads.size(); h++) {
            int from = heads.get(h - 1).size(), to = heads.get(h).size();
            proofs.add(Map.of("from", from, "to", to, "proof", hex(tree.consistency(from, to))));
        }
        var record = new LinkedHashMap<String, Object>();
        record.put("consistency", proofs);
        record.put("entries", entries);
        record.put("format", FORMAT);
        record.put("heads", heads.stream().map(SignedHead::json).toList());
        record.put("publicKey", Base64.getEncoder().encodeToString(key.getEncoded()));
        return CanonicalJson.bytes(record);
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
