package org.commend.figures.record;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * The state of the record at one moment, signed: it goes out with letters, so that whoever got one
 * can hold the record to it.
 *
 * @param size number of entries
 * @param root of the Merkle tree over them, hexadecimal
 * @param at when it was signed, ISO 8601, as the caller's clock said
 * @param signature Ed25519 over the canonical JSON of {@code at}, {@code root} and {@code size},
 *     Base64
 */
public record SignedHead(int size, String root, String at, String signature) {

    static SignedHead sign(int size, byte[] root, String at, PrivateKey key) {
        var hex = HexFormat.of().formatHex(root);
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(content(size, hex, at));
            return new SignedHead(size, hex, at, Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key does not sign: " + e.getMessage(), e);
        }
    }

    /** Whether the signature is this key's, spelt in the one way that there is. */
    public boolean isSignedBy(PublicKey key) {
        try {
            var bytes = Base64.getDecoder().decode(signature);
            if (!Base64.getEncoder().encodeToString(bytes).equals(signature)) {
                return false;
            }
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(content(size, root, at));
            return verifier.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static byte[] content(int size, String root, String at) {
        return CanonicalJson.bytes(Map.of("at", at, "root", root, "size", size));
    }

    Map<String, Object> json() {
        return Map.of("at", at, "root", root, "signature", signature, "size", size);
    }
}
