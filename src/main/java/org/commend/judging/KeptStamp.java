package org.commend.judging;

import jakarta.persistence.Embeddable;
import org.commend.kernel.Stamp;

/** Which page wrote a field of a scorecard last. */
@Embeddable
class KeptStamp {
    static final KeptStamp NONE = new KeptStamp(Stamp.NONE);

    private int version;
    private String writer = "";
    private long turn;

    protected KeptStamp() {}

    KeptStamp(Stamp stamp) {
        this.version = stamp.version();
        this.writer = stamp.writer();
        this.turn = stamp.turn();
    }

    Stamp stamp() {
        return new Stamp(version, writer, turn);
    }
}
