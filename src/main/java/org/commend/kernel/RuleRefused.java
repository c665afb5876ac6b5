package org.commend.kernel;

/** An act that a rule does not allow now. */
public final class RuleRefused extends RuntimeException {
    private final Ruling.Refused ruling;

    public RuleRefused(Ruling.Refused ruling) {
        super(ruling.key());
        this.ruling = ruling;
    }

    public Ruling.Refused ruling() {
        return ruling;
    }

    /** The sentence for the person. */
    public Sentence sentence() {
        return ruling.sentence();
    }
}
