package org.commend.publication;

import java.util.ArrayList;
import java.util.List;
import org.commend.kernel.Ruling;
import org.commend.kernel.Sentence;
import org.commend.programme.Category;
import org.commend.programme.HonourKind;

/** Which honours may stand beside each other in an award. */
final class HonourRules {
    private HonourRules() {}

    /** What keeps an award's honours from being announced, each with what to change. */
    static List<Ruling.Refused> problems(Category category, List<Honour> honours) {
        var problems = new ArrayList<Ruling.Refused>();
        String name = category.name();
        long winners = count(honours, HonourKind.WINNER);
        long joint = count(honours, HonourKind.JOINT_WINNER);
        if (honours.isEmpty()) {
            problems.add(refused("honour.none", name));
        }
        if (count(honours, HonourKind.NO_AWARD) > 0 && honours.size() > 1) {
            problems.add(refused("honour.noAward", name));
        }
        if (winners > 1) {
            problems.add(refused("honour.two", name));
        }
        if (winners > 0 && joint > 0) {
            problems.add(refused("honour.jointAndWinner", name));
        }
        if (joint == 1 && winners == 0) {
            problems.add(refused("honour.jointAlone", name));
        }
        return problems;
    }

    private static long count(List<Honour> honours, HonourKind kind) {
        return honours.stream().filter(it -> it.kind() == kind).count();
    }

    private static Ruling.Refused refused(String key, Object... arguments) {
        return new Ruling.Refused(Sentence.of(key, arguments));
    }
}
