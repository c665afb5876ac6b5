package org.commend.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Something to be said to a person, before it is put into a language: what travels through rules
 * and acts. It becomes text at the edge, in the language of whoever reads it.
 *
 * @param key the key of its pattern in {@code resources/words}
 * @param arguments what fills the pattern's places: names and other text of people as they are
 *     (String), numbers, days (LocalDate), instants (Instant, London's day and time), {@link
 *     London.Clock}, {@link London.Weekday}, other sentences, and lists of all of these
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
        arguments.forEach(Sentence::check);
    }

    /**
     * @throws IllegalArgumentException when an argument has no form in people's languages
     */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    private static void check(Object argument) {
        switch (argument) {
            case String _, Number _, LocalDate _, LocalDateTime _, Instant _ -> {}
            case London.Clock _, London.Weekday _, Sentence _ -> {}
            case List<?> several -> several.forEach(Sentence::check);
            default ->
                    throw new IllegalArgumentException(
                            "nobody can be told a " + argument.getClass().getName());
        }
    }
}
