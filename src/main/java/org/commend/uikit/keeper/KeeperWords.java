package org.commend.uikit.keeper;

import static org.commend.uikit.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the keeper says in the page, by the names that its script knows; %s is filled in there. */
final class KeeperWords {
    private static final List<String> NAMES =
            List.of(
                    "saving",
                    "saved",
                    "offline",
                    "unreachable",
                    "signedOut",
                    "signIn",
                    "choose",
                    "openIt",
                    "notSaved",
                    "notTaken",
                    "gone",
                    "putBack",
                    "twoTexts",
                    "theirText",
                    "myText",
                    "takeTheirs",
                    "takeMine",
                    "otherStays",
                    "nothing",
                    "formers",
                    "putThisBack");

    private KeeperWords() {}

    static Map<String, String> all() {
        var words =
                NAMES.stream()
                        .collect(
                                Collectors.toMap(
                                        name -> name, name -> text("keeper." + name, "%s")));
        words.put("cleaned", text("text.cleaned"));
        return words;
    }
}
