package org.commend.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as one looks for them: without accents, case, apostrophes and hyphens. */
public final class Folding {
    private Folding() {}

    /** As in "siobhan o brien" for "Siobhán O’Brien"; letters that stay letters without a mark. */
    public static String of(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("æ", "ae")
                        .replace("œ", "oe")
                        .replace('ø', 'o')
                        .replace('đ', 'd')
                        .replace('ł', 'l')
                        .replace('ı', 'i');
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /**
     * A text as it is kept to be found in: once with and once without a blank where an apostrophe
     * or a hyphen stands, so that O’Brien, O Brien and OBrien are all found.
     */
    public static String toBeFound(String text) {
        return (of(text) + " " + of(joined(text))).strip();
    }

    /** The words that are looked for, each once, at most so many; none where nothing was typed. */
    public static List<String> wordsOf(String query, int most) {
        return Arrays.stream(of(joined(query)).split(" "))
                .filter(it -> !it.isEmpty())
                .distinct()
                .limit(most)
                .toList();
    }

    private static String joined(String text) {
        return text.replaceAll("(?<=\\p{L})['’‘ʼ`´\\-‐‑](?=\\p{L})", "");
    }

    /**
     * Whether two names may be one person’s: the same letters, the same words in any order, or all
     * words of one among those of the other, two at least.
     */
    public static boolean alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) {
            return false;
        }
        return words.equals(others)
                || of(one).replace(" ", "").equals(of(other).replace(" ", ""))
                || Math.min(words.size(), others.size()) >= 2
                        && (words.containsAll(others) || others.containsAll(words));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(of(name).split(" "))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
