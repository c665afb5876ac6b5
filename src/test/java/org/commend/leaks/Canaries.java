package org.commend.leaks;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds tokens in whatever somebody got to see. */
final class Canaries {
    private static final Pattern TOKEN = Pattern.compile(World.MARK + "[a-z]+[0-9]*(one|two)");

    private Canaries() {}

    /** Every token in a text, whatever its case. */
    static Set<String> in(String text) {
        return TOKEN.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those in a text that its reader may not see. */
    static Set<String> foreignIn(String text, Collection<String> own) {
        var found = in(text);
        found.removeAll(own);
        return found;
    }
}
