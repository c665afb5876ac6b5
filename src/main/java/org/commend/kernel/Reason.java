package org.commend.kernel;

/** Why somebody did what needs a reason: kept with the act, read a year later. */
public record Reason(String value) {
    public static final int LONGEST = 1000;

    /**
     * @throws InvalidValue when it is empty or longer than {@link #LONGEST}
     */
    public Reason {
        value = Visible.trim(Typed.of(value).text());
        if (value.isEmpty()) {
            throw new InvalidValue("reason.empty");
        }
        if (value.length() > LONGEST) {
            throw new InvalidValue("reason.tooLong", LONGEST);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
