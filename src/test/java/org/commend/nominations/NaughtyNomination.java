package org.commend.nominations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commend.kernel.Folding;
import org.commend.kernel.Typed;
import org.commend.testing.NaughtyStrings;
import org.commend.testing.Said;

/** Many naughty strings in one nomination: each in a field of its own, and all in its answers. */
record NaughtyNomination(Map<String, String> fields) {
    static final int PEOPLE = 8;
    private static final List<String> PARTS = List.of("name", "detail", "organisation", "alias");
    private static final int AT_ONCE = PEOPLE * PARTS.size() + 2;

    /** A tame one first, which the others are measured by. */
    static List<NaughtyNomination> all() {
        var kept = NaughtyStrings.kept();
        var lines =
                new ArrayList<>(
                        kept.stream()
                                .filter(it -> it.length() <= 100)
                                .map(it -> Typed.line(it).text())
                                .toList());
        var longer = new ArrayList<>(kept.stream().filter(it -> it.length() > 100).toList());
        var samples = new ArrayList<>(List.of(tame()));
        while (!lines.isEmpty() || !longer.isEmpty()) {
            var some = new ArrayList<>(lines.subList(0, Math.min(AT_ONCE, lines.size())));
            lines.subList(0, some.size()).clear();
            while (some.size() < AT_ONCE) {
                some.add("Padding " + some.size());
            }
            samples.add(of(some, longer.isEmpty() ? "Tame" : longer.removeFirst()));
        }
        return samples;
    }

    static NaughtyNomination of(List<String> lines, String longer) {
        var rest = new ArrayList<>(lines);
        var fields = new LinkedHashMap<String, String>();
        String headline = namingNobody(rest);
        rest.remove(headline);
        fields.put(Fields.NOMINATOR_NAME, rest.removeFirst());
        fields.put(Fields.HEADLINE, headline.equals("Tame") ? "Mild" : headline);
        fields.put(Fields.RELATION, longer);
        for (int place = 0; place < PEOPLE; place++) {
            for (String part : PARTS) {
                fields.put(Fields.nominee(place, part), rest.removeFirst());
            }
        }
        fields.put(Fields.answer("contribution"), String.join("\n", lines));
        fields.put(Fields.answer("changed"), longer + "\n" + longer);
        return new NaughtyNomination(fields);
    }

    /** The one line must not hold a name of theirs. */
    private static String namingNobody(List<String> lines) {
        return lines.stream()
                .filter(
                        line ->
                                lines.stream()
                                        .filter(it -> !it.equals(line))
                                        .flatMap(
                                                it ->
                                                        Stream.concat(
                                                                Stream.of(it),
                                                                Stream.of(it.split(" "))))
                                        .filter(it -> !Folding.of(it).isEmpty())
                                        .noneMatch(
                                                it ->
                                                        (" " + Folding.of(line) + " ")
                                                                .contains(
                                                                        " "
                                                                                + Folding.of(it)
                                                                                + " ")))
                .findFirst()
                .orElse("Tame");
    }

    static NaughtyNomination tame() {
        return of(Collections.nCopies(AT_ONCE, "Tame"), "Tame");
    }

    DraftWriter writtenBy(DraftWriter writer) {
        fields.forEach(writer::with);
        writer.with(Fields.NOMINEES, String.valueOf(PEOPLE));
        for (int place = 0; place < PEOPLE; place++) {
            writer.with(Fields.nominee(place, "form"), "alias");
            writer.with(Fields.fact(place, "fellow"), Fields.YES);
        }
        return writer;
    }

    String of(String field) {
        return fields.getOrDefault(field, "");
    }

    List<String> of(int place) {
        return PARTS.stream().map(it -> of(Fields.nominee(place, it))).toList();
    }

    /** What is said of all its people, one after the other. */
    List<String> people() {
        var said = new ArrayList<String>();
        for (int place = 0; place < PEOPLE; place++) {
            said.addAll(of(place).subList(0, 3));
            said.add(Said.by(NameForm.ALIAS) + ": " + of(place).getLast());
        }
        return said;
    }

    List<String> answers() {
        return List.of(of(Fields.answer("contribution")), of(Fields.answer("changed")));
    }
}
