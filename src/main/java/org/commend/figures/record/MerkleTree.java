package org.commend.figures.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 9162, section 2.1, over leaves in order.
 *
 * <pre>
 * MTH({}) = SHA-256()      MTH({d}) = SHA-256(0x00 ‖ d)
 * MTH(D[n]) = SHA-256(0x01 ‖ MTH(D[0:k]) ‖ MTH(D[k:n])),   k the largest power of 2 below n
 * </pre>
 *
 * A proof of inclusion shows that a leaf is under a root, a proof of consistency that a later tree
 * only adds to an earlier one; both have about log₂ n hashes. O(n) hashes for a root or a proof.
 */
public final class MerkleTree {
    private final List<byte[]> hashes = new ArrayList<>();

    /** Adds a leaf, whatever its length; the tree's new size. */
    public int add(byte[] leaf) {
        hashes.add(leafHash(leaf));
        return hashes.size();
    }

    public int size() {
        return hashes.size();
    }

    /** The root of the first leaves. */
    public byte[] root(int size) {
        return root(hashes.subList(0, size));
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst().clone();
        }
        int k = split(leaves.size());
        return node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** The proof that a leaf, counted from 0, is in the tree of the first leaves. */
    public List<byte[]> inclusion(int leaf, int size) {
        if (leaf < 0 || leaf >= size || size > size()) {
            throw new IllegalArgumentException("no leaf %d of %d".formatted(leaf, size));
        }
        return path(leaf, hashes.subList(0, size));
    }

    private static List<byte[]> path(int leaf, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var path = leaf < k ? path(leaf, left) : path(leaf - k, right);
        path.add(root(leaf < k ? right : left));
        return path;
    }

    /**
     * The proof that the tree of {@code size} leaves begins with the tree of {@code earlier}
     * leaves.
     */
    public List<byte[]> consistency(int earlier, int size) {
        if (earlier < 1 || earlier > size || size > size()) {
            throw new IllegalArgumentException(
                    "no trees of %d and %d leaves".formatted(earlier, size));
        }
        return subproof(earlier, hashes.subList(0, size), true);
    }

    private static List<byte[]> subproof(int earlier, List<byte[]> leaves, boolean known) {
        if (earlier == leaves.size()) {
            var proof = new ArrayList<byte[]>();
            if (!known) {
                proof.add(root(leaves));
            }
            return proof;
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var proof =
                earlier <= k ? subproof(earlier, left, known) : subproof(earlier - k, right, false);
        proof.add(root(earlier <= k ? right : left));
        return proof;
    }

    /** Whether a leaf is under this root, by RFC 9162, 2.1.3.2. */
    public static boolean includes(
            byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index, sn = size - 1;
        byte[] hash = leafHash(leaf);
        for (var sibling : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(sibling, hash);
                while (fn != 0 && (fn & 1) == 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }

    /** Whether the later tree only adds to the earlier one, by RFC 9162, 2.1.4.2. */
    public static boolean extend(
            long earlier, byte[] earlierRoot, long later, byte[] laterRoot, List<byte[]> proof) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(earlier) == 1) {
            path.addFirst(earlierRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = earlier - 1, sn = later - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] first = path.getFirst(), second = path.getFirst();
        for (var hash : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                first = node(hash, first);
                second = node(hash, second);
                while (fn != 0 && (fn & 1) == 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                second = node(second, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(first, earlierRoot) && Arrays.equals(second, laterRoot);
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    static byte[] leafHash(byte[] leaf) {
        return sha256(new byte[] {0}, leaf);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
