package org.commend.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.commend.kernel.Secret;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot as canonical JSON (RFC 8785): the bytes that two people approve. */
final class SnapshotText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SnapshotText() {}

    static String write(Snapshot snapshot) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(snapshot)).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Snapshot read(String text) {
        return JSON.readValue(text, Snapshot.class);
    }

    /** SHA-256 of the text, in hexadecimal. */
    static String digest(String text) {
        return Secret.sha256(text);
    }
}
