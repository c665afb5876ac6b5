package org.commend.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * People who may be found by a name that is like theirs, as {@link Folding#alike} says: without
 * comparing everybody with everybody.
 */
public final class AlikeNames<T> {
    private final Function<T, String> name;
    private final Map<String, Set<T>> byWord = new HashMap<>();
    private final Map<String, Set<T>> byLetters = new HashMap<>();

    /**
     * @param name what somebody is called
     */
    public AlikeNames(Collection<T> people, Function<T, String> name) {
        this.name = name;
        for (T person : people) {
            String folded = Folding.of(name.apply(person));
            Arrays.stream(folded.split(" ")).forEach(it -> put(byWord, it, person));
            put(byLetters, folded.replace(" ", ""), person);
        }
    }

    /** Those whose name is like this one, in the order in which they were given. */
    public List<T> like(String other) {
        String folded = Folding.of(other);
        var near = new LinkedHashSet<T>(byLetters.getOrDefault(folded.replace(" ", ""), Set.of()));
        for (String word : folded.split(" ")) {
            near.addAll(byWord.getOrDefault(word, Set.of()));
        }
        return near.stream().filter(it -> Folding.alike(name.apply(it), other)).toList();
    }

    private static <T> void put(Map<String, Set<T>> index, String key, T person) {
        index.computeIfAbsent(key, it -> new LinkedHashSet<>()).add(person);
    }
}
