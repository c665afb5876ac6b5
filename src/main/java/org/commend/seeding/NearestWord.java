package org.commend.seeding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant: the word that takes the fewest letters to become another one. */
final class NearestWord {
    private NearestWord() {}

    /**
     * @return empty when none is near: more than a third of its letters would have to change
     */
    static Optional<String> among(Collection<String> words, String typed) {
        return words.stream()
                .filter(
                        it ->
                                distance(it, typed)
                                        <= Math.max(1, Math.max(it.length(), typed.length()) / 3))
                .min(Comparator.comparingInt(it -> distance(it, typed)));
    }

    /** Letters put in, left out or exchanged; capitals and hyphens do not count. */
    private static int distance(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
