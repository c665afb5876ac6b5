package org.commend.seeding;

import static org.commend.seeding.ProgrammeSeed.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The demo's people and nominations, as {@code demo/story.yaml} of a programme tells them. */
record DemoScript(String programme, JsonNode it) {
    record Somebody(String name, String email) {}

    /** The script of the first programme that has one. */
    static Optional<DemoScript> in(Path seeds) {
        if (!Files.isDirectory(seeds)) {
            return Optional.empty();
        }
        try (var folders = Files.list(seeds)) {
            return folders.sorted()
                    .filter(folder -> Files.isRegularFile(folder.resolve("demo/story.yaml")))
                    .findFirst()
                    .map(
                            folder ->
                                    new DemoScript(
                                            text(
                                                    SeedFile.read(
                                                                    folder.resolve(
                                                                            "programme.yaml"),
                                                                    "programme")
                                                            .content(),
                                                    "programme"),
                                            SeedFile.read(folder.resolve("demo/story.yaml"), "demo")
                                                    .content()));
        } catch (java.io.IOException unreadable) {
            return Optional.empty();
        }
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

    Somebody conflicted() {
        return somebody(it.path("conflict").path("judge"));
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
