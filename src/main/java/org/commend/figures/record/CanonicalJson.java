package org.commend.figures.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One spelling for each JSON value, by RFC 8785: sorted keys, no white space, shortest numbers.
 * Values are maps with text keys, lists, texts, finite numbers, truth values and null.
 */
public final class CanonicalJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private CanonicalJson() {}

    /** The canonical bytes of a value. */
    public static byte[] bytes(Object value) {
        try {
            return canonical(MAPPER.writeValueAsString(value));
        } catch (JacksonException | IOException e) {
            throw new IllegalArgumentException("not a JSON value: " + e.getMessage(), e);
        }
    }

    /** The value of canonical bytes; refuses any that are not canonical to the last byte. */
    public static Map<String, Object> read(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            Map<String, Object> value =
                    MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
            if (!java.util.Arrays.equals(canonical(text), bytes)) {
                throw new IllegalArgumentException("the file is not in canonical form (RFC 8785)");
            }
            return value;
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException("the file is not UTF-8 text", notText);
        } catch (JacksonException | IOException notJson) {
            throw new IllegalArgumentException(
                    "the file is not JSON: " + firstLine(notJson), notJson);
        }
    }

    private static byte[] canonical(String json) throws IOException {
        return new JsonCanonicalizer(json).getEncodedUTF8();
    }

    private static String firstLine(Exception problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }
}
