package org.commend.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commend.figures.calibration.Published;
import org.commend.figures.calibration.Reads;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rating data with references, which stays outside the project. */
public record ReferenceData(Path folder) {
    /**
     * The folder given, or the environment's, or {@code shared/data/judging} beside the checkout.
     */
    static Optional<ReferenceData> find(Optional<String> given) {
        var environment = Optional.ofNullable(System.getenv("COMMEND_JUDGING_DATA"));
        var named = given.or(() -> environment).map(Path::of);
        Stream<Path> beside =
                Stream.iterate(
                                Path.of("").toAbsolutePath(),
                                java.util.Objects::nonNull,
                                Path::getParent)
                        .map(folder -> folder.resolve("shared/data/judging"));
        return named.map(Stream::of)
                .orElse(beside)
                .filter(folder -> Files.exists(folder.resolve("sim100k.csv")))
                .findFirst()
                .map(ReferenceData::new);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reads reads(String name) {
        return Published.readsOf(text(name + ".csv"));
    }

    public List<String[]> rows(String name) {
        return Published.rowsOf(text(name));
    }

    public JsonNode json(String name) {
        return JsonMapper.shared().readTree(text(name));
    }
}
