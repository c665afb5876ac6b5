package org.commend.seeding;

import static org.commend.seeding.ProgrammeSeed.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The demo's people and nominations, as {@code demo/story.yaml} of a programme tells them. */
record DemoScript(String programme, String name, JsonNode it) {
    record Somebody(String name, String email) {}

    /** The scripts of all programmes that have one, by their folders. */
    static List<DemoScript> in(Path seeds) {
        if (!Files.isDirectory(seeds)) {
            return List.of();
        }
        try (var folders = Files.list(seeds)) {
            return folders.sorted()
                    .filter(folder -> Files.isRegularFile(folder.resolve("demo/story.yaml")))
                    .map(DemoScript::read)
                    .toList();
        } catch (java.io.IOException unreadable) {
            return List.of();
        }
    }

    private static DemoScript read(Path folder) {
        var programme = SeedFile.read(folder.resolve("programme.yaml"), "programme").content();
        return new DemoScript(
                text(programme, "programme"),
                text(programme, "name"),
                SeedFile.read(folder.resolve("demo/story.yaml"), "demo").content());
    }

    /** How far it is played: as far as its own file says, else as far as is asked for. */
    Stage stage(Stage asked) {
        String own = text(it, "stage");
        return own.isEmpty() ? asked : Stage.of(own);
    }

    String edition() {
        return text(it, "edition");
    }

    List<Somebody> organisers() {
        return it.path("organisers").valueStream().map(DemoScript::somebody).toList();
    }

    Somebody chair() {
        return somebody(it.path("chair"));
    }

    List<Somebody> judges() {
        return it.path("judges").valueStream().map(DemoScript::somebody).toList();
    }

    /** The judge who has a conflict, where the story has one. */
    Optional<Somebody> conflicted() {
        return it.has("conflict")
                ? Optional.of(somebody(it.path("conflict").path("judge")))
                : Optional.empty();
    }

    String conflictHeadline() {
        return text(it.path("conflict"), "headline");
    }

    JsonNode direct() {
        return it.path("direct");
    }

    List<JsonNode> nominations() {
        return it.path("nominations").valueStream().toList();
    }

    private static Somebody somebody(JsonNode node) {
        return new Somebody(text(node, "name"), text(node, "email"));
    }
}
