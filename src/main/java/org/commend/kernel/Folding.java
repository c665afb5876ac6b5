package org.commend.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
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
