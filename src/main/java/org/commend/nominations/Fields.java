package org.commend.nominations;

import java.util.ArrayList;
import java.util.List;
import org.commend.programme.Category;
import org.commend.programme.Eligibility;

/** The names of the form's fields. */
public final class Fields {
    public static final String NOMINATOR_NAME = "nominator.name";
    public static final String NOMINATOR_EMAIL = "nominator.email";

    /** The address of which its writer said that it is right although it looks mistyped. */
    public static final String EMAIL_IS_RIGHT = "nominator.email.right";

    public static final String RELATION = "nominator.relation";
    public static final String HEADLINE = "headline";
    public static final String NOMINEES = "nominees";
    public static final String CONSENT = "consent";

    /** What is ticked, in a field that is ticked or not. */
    public static final String YES = "yes";

    private static final List<String> PARTS =
            List.of("name", "detail", "organisation", "day", "month", "year", "form", "alias");

    private Fields() {}

    /**
     * A field of the nominee at a place, counted from 0: name, detail, organisation, day, month,
     * year, form, alias.
     */
    public static String nominee(int place, String part) {
        return "nominee." + place + "." + part;
    }

    /** Whether a fact holds of the nominee at a place. */
    public static String fact(int place, String key) {
        return nominee(place, "fact." + key);
    }

    public static String answer(String question) {
        return "answer." + question;
    }

    /** What the form of a category asks of each nominee. */
    static List<String> nomineeParts(Category category) {
        var parts = new ArrayList<>(PARTS);
        category.eligibility().facts().forEach(fact -> parts.add("fact." + fact.key()));
        return List.copyOf(parts);
    }

    /** Whether a category's form has such a field. */
    static boolean has(Category category, String field) {
        return switch (field) {
            case NOMINATOR_NAME,
                    NOMINATOR_EMAIL,
                    EMAIL_IS_RIGHT,
                    RELATION,
                    HEADLINE,
                    NOMINEES,
                    CONSENT ->
                    true;
            default -> isAnswer(category, field) || isNominee(category.eligibility(), field);
        };
    }

    private static boolean isAnswer(Category category, String field) {
        return category.questions().stream().anyMatch(it -> answer(it.key()).equals(field));
    }

    private static boolean isNominee(Eligibility rule, String field) {
        String[] parts = field.split("\\.", 3);
        if (parts.length < 3
                || !parts[0].equals("nominee")
                || !parts[1].matches("0|[1-9]\\d{0,2}")) {
            return false;
        }
        if (Integer.parseInt(parts[1]) >= rule.most()) {
            return false;
        }
        return PARTS.contains(parts[2])
                || rule.facts().stream().anyMatch(it -> parts[2].equals("fact." + it.key()));
    }
}
