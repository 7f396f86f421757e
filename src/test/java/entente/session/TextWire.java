package entente.session;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries a value as text, a piece a line; refuses what is no text, number, truth, list, map or record of those. */
final class TextWire {
    private TextWire() {}

    static String text(Object value) throws ReflectiveOperationException {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    static @Nullable Object value(String text) throws ReflectiveOperationException {
        return read(Arrays.asList(text.split("\n")).iterator());
    }

    private static void write(@Nullable Object value, StringBuilder text) throws ReflectiveOperationException {
        if (value == null) {
            text.append("null\n");
        } else if (value instanceof String string) {
            text.append("text ")
                    .append(string.replace("\\", "\\\\").replace("\n", "\\n"))
                    .append('\n');
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value.getClass().getSimpleName())
                    .append(' ')
                    .append(value)
                    .append('\n');
        } else if (value instanceof List<?> list) {
            text.append("list ").append(list.size()).append('\n');
            for (Object item : list) {
                write(item, text);
            }
        } else if (value instanceof Map<?, ?> map) {
            text.append("map ").append(map.size()).append('\n');
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(entry.getKey(), text);
                write(entry.getValue(), text);
            }
        } else if (value instanceof Record) {
            text.append("record ").append(value.getClass().getName()).append('\n');
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                write(component.getAccessor().invoke(value), text);
            }
        } else {
            throw new AssertionError("neither text nor number: " + value.getClass());
        }
    }

    private static @Nullable Object read(Iterator<String> lines) throws ReflectiveOperationException {
        String line = lines.next();
        int blank = line.indexOf(' ');
        String rest = line.substring(blank + 1);
        switch (line.substring(0, Math.max(0, blank))) {
            case "":
                return null;
            case "text":
                return rest.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\n", "$1\n").replace("\\\\", "\\");
            case "Double":
                return Double.valueOf(rest);
            case "Integer":
                return Integer.valueOf(rest);
            case "Long":
                return Long.valueOf(rest);
            case "Boolean":
                return Boolean.valueOf(rest);
            case "list":
                List<@Nullable Object> list = new ArrayList<>();
                for (int k = Integer.parseInt(rest); k > 0; k--) {
                    list.add(read(lines));
                }
                return list;
            case "map":
                Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
                for (int k = Integer.parseInt(rest); k > 0; k--) {
                    map.put(read(lines), read(lines));
                }
                return map;
            default:
                return made(Class.forName(rest), lines);
        }
    }

    private static Object made(Class<?> kind, Iterator<String> lines) throws ReflectiveOperationException {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = new Object[components.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = read(lines);
        }
        Constructor<?> constructor = kind.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
