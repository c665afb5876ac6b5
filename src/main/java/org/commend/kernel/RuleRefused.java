package org.commend.kernel;

/** An act that a rule does not allow now. */
public final class RuleRefused extends RuntimeException {
    private final Ruling.Refused ruling;

    public RuleRefused(Ruling.Refused ruling) {
        super(ruling.sentence());
        this.ruling = ruling;
    }

    public Ruling.Refused ruling() {
        return ruling;
    }

    /** The sentence for the person. */
    public String sentence() {
        return ruling.sentence();
    }
}
