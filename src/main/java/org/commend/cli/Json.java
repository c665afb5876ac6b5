package org.commend.cli;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, texts and numbers as JSON; doubles with every digit, and null for what is not
 * a number.
 */
final class Json {
    private final StringBuilder text = new StringBuilder();

    static String of(Object value) {
        var json = new Json();
        json.write(value, "");
        return json.text.append('\n').toString();
    }

    private void write(@Nullable Object value, String indent) {
        switch (value) {
            case null -> text.append("null");
            case Double number -> text.append(Double.isFinite(number) ? number.toString() : "null");
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth);
            case Map<?, ?> map -> object(map, indent);
            case Iterable<?> list -> array(list, indent);
            default -> quote(value.toString());
        }
    }

    private void object(Map<?, ?> map, String indent) {
        text.append('{');
        boolean wide =
                map.values().stream()
                        .anyMatch(value -> value instanceof Iterable || value instanceof Map);
        var between = wide ? ",\n" + indent + "  " : ", ";
        var next = wide ? "\n" + indent + "  " : "";
        for (var entry : map.entrySet()) {
            text.append(next);
            next = between;
            quote(String.valueOf(entry.getKey()));
            text.append(": ");
            write(entry.getValue(), indent + "  ");
        }
        text.append(wide ? "\n" + indent + "}" : "}");
    }

    private void array(Iterable<?> list, String indent) {
        text.append('[');
        for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
            text.append('\n').append(indent).append("  ");
            write(i.next(), indent + "  ");
            text.append(i.hasNext() ? "," : "\n" + indent);
        }
        text.append(']');
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < 0x20 || Character.isSurrogate(c) && !paired(string, i)) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean paired(String string, int i) {
        return Character.isHighSurrogate(string.charAt(i))
                ? i + 1 < string.length() && Character.isLowSurrogate(string.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(string.charAt(i - 1));
    }
}
