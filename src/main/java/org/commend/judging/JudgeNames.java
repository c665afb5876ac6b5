package org.commend.judging;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What judges are called where figures are computed: by a name that nobody else has. */
final class JudgeNames {
    /**
     * A judge by account and by the name that the programme gave, which somebody else may have too.
     */
    record Judge(UUID account, String name) {}

    private JudgeNames() {}

    /** Two judges of one name are told apart by a number, always in the same order. */
    static Map<UUID, String> of(List<Judge> judges) {
        var names = new HashMap<UUID, String>();
        var taken = new HashSet<String>();
        judges.stream()
                .distinct()
                .sorted(Comparator.comparing(Judge::name).thenComparing(Judge::account))
                .forEach(
                        it -> {
                            String name = it.name();
                            for (int more = 2; !taken.add(name); more++) {
                                name = it.name() + " (" + more + ")";
                            }
                            names.put(it.account(), name);
                        });
        return names;
    }
}
