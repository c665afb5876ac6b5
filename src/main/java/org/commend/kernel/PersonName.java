package org.commend.kernel;

/** A person's or a team's name as it is to be written; one line. */
public record PersonName(String value) {
    public static final int LONGEST = 120;

    /**
     * @throws InvalidValue when it is empty or longer than {@link #LONGEST}
     */
    public PersonName {
        value = Typed.line(value).text();
        if (value.isEmpty()) {
            throw new InvalidValue("name.empty");
        }
        if (value.length() > LONGEST) {
            throw new InvalidValue("name.tooLong", LONGEST);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
