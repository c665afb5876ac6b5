package org.commend.seeding;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One YAML file of the seeds, checked against its schema; what is wrong is said with file, line and
 * field.
 */
final class SeedFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final String UNKNOWN = "additionalProperties";

    private final Path path;
    private final Node tree;
    private final JsonNode content;

    private SeedFile(Path path, Node tree, JsonNode content) {
        this.path = path;
        this.tree = tree;
        this.content = content;
    }

    /**
     * Reads and checks a file.
     *
     * @param schema the name of a schema in {@code resources/schemas}
     * @throws CannotStart when the file cannot be read, is no YAML, or does not fit the schema
     */
    static SeedFile read(Path path, String schema) {
        try {
            String text = Files.readString(path);
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            var yaml = new Yaml(new SafeConstructor(options));
            Node tree = yaml.compose(new StringReader(text));
            var file = new SeedFile(path, tree, JSON.valueToTree(plain(yaml.load(text))));
            file.check(schema);
            return file;
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
            throw new CannotStart(
                    "%s, line %d: this is not YAML: %s.".formatted(path, line, broken.getProblem()),
                    "Mend the line and start again; nothing was loaded.");
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The seeds cannot be read: " + path + ".",
                    "Check that the file is there and readable.");
        }
    }

    JsonNode content() {
        return content;
    }

    /** An error at a place that the schema cannot see. */
    CannotStart wrong(String field, String expected) {
        var at = tree;
        for (String part : field.split("/")) {
            Node next = at == null ? null : child(at, part);
            if (next == null) {
                break;
            }
            at = next;
        }
        return wrong(at, field, expected);
    }

    private void check(String schema) {
        List<Error> errors = SCHEMAS.getSchema(text(schema), InputFormat.JSON).validate(content);
        errors.stream()
                .max(
                        Comparator.<Error>comparingInt(
                                        it -> it.getInstanceLocation().getNameCount())
                                .thenComparing(it -> it.getKeyword().equals(UNKNOWN)))
                .ifPresent(
                        error -> {
                            throw error.getKeyword().equals(UNKNOWN)
                                    ? unknown(error, schema)
                                    : wrong(
                                            node(error.getInstanceLocation()),
                                            field(error),
                                            error.getMessage());
                        });
    }

    /** A key that nobody knows is most often another one, misspelt. */
    private CannotStart unknown(Error error, String schema) {
        String key = error.getProperty();
        Node parent = node(error.getInstanceLocation());
        Node there = parent == null ? null : child(parent, key);
        String place = field(error).isEmpty() ? key : field(error) + "/" + key;
        String pointer = error.getSchemaLocation().getFragment().toString();
        var known =
                JSON.readTree(text(schema))
                        .at(pointer.replaceFirst("/" + UNKNOWN + "$", "/properties"))
                        .propertyNames();
        String meant =
                NearestWord.among(known, key)
                        .map(it -> "this key is unknown; did you mean «" + it + "»?")
                        .orElse("this key is unknown; known are " + String.join(", ", known));
        return wrong(there == null ? parent : there, place, meant);
    }

    private CannotStart wrong(@Nullable Node at, String field, String expected) {
        int line = at == null ? 1 : at.getStartMark().getLine() + 1;
        return new CannotStart(
                "%s, line %d, %s: %s"
                        .formatted(
                                path,
                                line,
                                field.isEmpty() ? "the file" : "field " + field,
                                expected.endsWith("?") ? expected : expected + "."),
                "Mend it and start again; nothing was loaded.");
    }

    private static String field(Error error) {
        var names = new StringBuilder();
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            names.append(names.isEmpty() ? "" : "/").append(path.getElement(i));
        }
        return names.toString();
    }

    private @Nullable Node node(NodePath path) {
        Node at = tree;
        for (int i = 0; i < path.getNameCount() && at != null; i++) {
            Node next = child(at, String.valueOf(path.getElement(i)));
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable Node child(Node node, String name) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
                    return tuple.getValueNode();
                }
            }
        }
        if (node instanceof SequenceNode sequence && name.matches("\\d+")) {
            int index = Integer.parseInt(name);
            return index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
        }
        return null;
    }

    /** JSON knows only text as keys. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, it) -> copy.put(String.valueOf(key), plain(it)));
            return copy;
        }
        return value instanceof List<?> list ? list.stream().map(SeedFile::plain).toList() : value;
    }

    private static String text(String schema) {
        try {
            return new ClassPathResource("schemas/" + schema + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
