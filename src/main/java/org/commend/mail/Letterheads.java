package org.commend.mail;

import java.util.Optional;
import org.commend.kernel.ProgrammeId;

/** In whose name the letters of a programme are written: told by whoever keeps programmes. */
public interface Letterheads {
    /**
     * @param name of the programme, shown as the sender's
     * @param contact the address that answers reach
     */
    record Letterhead(String name, String contact) {}

    Optional<Letterhead> of(ProgrammeId programme);
}
