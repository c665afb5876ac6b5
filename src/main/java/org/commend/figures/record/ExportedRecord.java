package org.commend.figures.record;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record that somebody exported, and its check without asking anyone: its form to the last byte,
 * the root of every head over the entries that it covers, the proofs from head to head, and the
 * signatures.
 *
 * <p>Nothing in the file is free to change: what is not under a signature is compared with what
 * must stand there.
 */
public final class ExportedRecord {
    private final List<Map<String, Object>> entries;
    private final List<SignedHead> heads;
    private final List<Proof> proofs;
    private final PublicKey key;
    private final String fingerprint;

    private record Proof(int from, int to, List<byte[]> hashes) {}

    private ExportedRecord(Map<String, Object> file) {
        demand(
                file.keySet()
                        .equals(Set.of("consistency", "entries", "format", "heads", "publicKey")),
                "its parts are not those of a record");
        demand(
                RecordBook.FORMAT.equals(file.get("format")),
                "the format is not " + RecordBook.FORMAT);
        entries = Shape.objects(file, "entries");
        heads = Shape.objects(file, "heads").stream().map(ExportedRecord::head).toList();
        demand(!heads.isEmpty(), "it has no signed head");
        proofs = Shape.objects(file, "consistency").stream().map(ExportedRecord::proof).toList();
        var encoded = Shape.base64(Shape.text(file, "publicKey"));
        key = key(encoded);
        fingerprint = HexFormat.of().formatHex(MerkleTree.sha256(encoded));
    }

    /** Reads a record; refuses with a reason whatever is not one, to the last byte. */
    public static ExportedRecord read(byte[] bytes) {
        return new ExportedRecord(CanonicalJson.read(bytes));
    }

    public List<Map<String, Object>> entries() {
        return entries;
    }

    /** SHA-256 of the public key, to be compared with the one in the letters. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Each check with what it found. */
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        var tree = new MerkleTree();
        for (var entry : entries) {
            tree.add(RecordBook.leaf(CanonicalJson.bytes(entry)));
        }
        findings.add(chain(tree));
        findings.add(consistency());
        findings.add(signatures());
        return findings;
    }

    private Finding chain(MerkleTree tree) {
        int before = 0;
        for (var head : heads) {
            if (head.size() < before || head.size() > tree.size() || head.size() < 1) {
                return Finding.broken(
                        "chain: a head covers %d entries, out of order or more than there are"
                                .formatted(head.size()));
            }
            before = head.size();
            if (!HexFormat.of().formatHex(tree.root(head.size())).equals(head.root())) {
                return Finding.broken(
                        "chain: the first %d entries are not those of the head signed at %s"
                                .formatted(head.size(), head.at()));
            }
        }
        return before == tree.size()
                ? Finding.holds(
                        "chain: %d entries under %d heads".formatted(tree.size(), heads.size()))
                : Finding.broken(
                        "chain: the last head covers %d of %d entries"
                                .formatted(before, tree.size()));
    }

    private Finding consistency() {
        if (proofs.size() != heads.size() - 1) {
            return Finding.broken("proofs: %d for %d heads".formatted(proofs.size(), heads.size()));
        }
        for (int p = 0; p < proofs.size(); p++) {
            var proof = proofs.get(p);
            var from = heads.get(p);
            var to = heads.get(p + 1);
            if (proof.from() != from.size()
                    || proof.to() != to.size()
                    || !MerkleTree.extend(
                            from.size(),
                            Shape.hash(from.root()),
                            to.size(),
                            Shape.hash(to.root()),
                            proof.hashes())) {
                return Finding.broken(
                        "proofs: the head of %d entries does not add to that of %d"
                                .formatted(to.size(), from.size()));
            }
        }
        return Finding.holds(
                "proofs: each head adds to the one before (%d proofs)".formatted(proofs.size()));
    }

    private Finding signatures() {
        for (var head : heads) {
            if (!head.isSignedBy(key)) {
                return Finding.broken(
                        "signatures: the head of %d entries is not signed by this key"
                                .formatted(head.size()));
            }
        }
        return Finding.holds(
                "signatures: %d heads signed by key %s".formatted(heads.size(), fingerprint));
    }

    private static SignedHead head(Map<String, Object> json) {
        demand(
                json.keySet().equals(Set.of("at", "root", "signature", "size")),
                "a head has other parts than a head has");
        var root = Shape.text(json, "root");
        Shape.hash(root);
        return new SignedHead(
                Shape.number(json, "size"),
                root,
                Shape.text(json, "at"),
                Shape.text(json, "signature"));
    }

    private static Proof proof(Map<String, Object> json) {
        demand(
                json.keySet().equals(Set.of("from", "to", "proof")),
                "a proof has other parts than a proof has");
        var hashes = Shape.texts(json, "proof").stream().map(Shape::hash).toList();
        return new Proof(Shape.number(json, "from"), Shape.number(json, "to"), hashes);
    }

    private static PublicKey key(byte[] encoded) {
        try {
            var key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded));
            demand(
                    Arrays.equals(key.getEncoded(), encoded),
                    "the public key is not spelt as keys are");
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the public key is none: " + e.getMessage(), e);
        }
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** For somebody whom a letter told a root: whether one of the heads has it. */
    public boolean hasHead(String root) {
        return heads.stream().anyMatch(head -> head.root().equals(root.strip()));
    }

    /** For a caller who was told the key's fingerprint by another way. */
    public boolean hasKey(byte[] expected) {
        return Arrays.equals(key.getEncoded(), expected)
                || Base64.getEncoder()
                        .encodeToString(key.getEncoded())
                        .equals(
                                new String(expected, java.nio.charset.StandardCharsets.US_ASCII)
                                        .strip());
    }
}
