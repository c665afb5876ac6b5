package org.commend.kernel;

import java.util.UUID;

/** Which programme: the wall between the organisations of one installation. */
public record ProgrammeId(UUID value) {
    public static ProgrammeId random() {
        return new ProgrammeId(UUID.randomUUID());
    }
}
