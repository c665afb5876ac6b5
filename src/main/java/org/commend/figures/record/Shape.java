package org.commend.figures.record;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes parts out of parsed JSON, refusing what has another shape. */
final class Shape {
    private static final int HASH = 64;

    private Shape() {}

    static String text(Map<String, Object> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is not a text");
    }

    static int number(Map<String, Object> json, String name) {
        if (json.get(name) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(name + " is not a whole number");
    }

    static List<String> texts(Map<String, Object> json, String name) {
        if (!(json.get(name) instanceof List<?> list)) {
            throw new IllegalArgumentException(name + " is not a list");
        }
        return list.stream()
                .map(
                        part -> {
                            if (part instanceof String text) {
                                return text;
                            }
                            throw new IllegalArgumentException(
                                    name + " has a part that is not a text");
                        })
                .toList();
    }

    static List<Map<String, Object>> objects(Map<String, Object> json, String name) {
        if (!(json.get(name) instanceof List<?> list)) {
            throw new IllegalArgumentException(name + " is not a list");
        }
        return list.stream().map(part -> object(part, name)).toList();
    }

    private static Map<String, Object> object(Object part, String name) {
        if (!(part instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(name + " has a part that is not an object");
        }
        var object = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> object.put(String.valueOf(key), value));
        return object;
    }

    /** 32 bytes in lower-case hexadecimal. */
    static byte[] hash(String hex) {
        if (hex.length() != HASH
                || !hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("not a hash: " + hex);
        }
        return HexFormat.of().parseHex(hex);
    }

    static byte[] base64(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not Base64 as it is written");
        }
        return bytes;
    }
}
