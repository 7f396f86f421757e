package entente.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A command line as it was understood. A flag without a value has the value "". */
record Arguments(Command command, Map<Option, List<String>> options, List<String> files) {
    Arguments {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        files = List.copyOf(files);
    }

    boolean has(Option option) {
        return options.containsKey(option);
    }

    List<String> all(Option option) {
        return options.getOrDefault(option, List.of());
    }

    @Nullable
    String one(Option option) {
        List<String> values = all(option);
        return values.isEmpty() ? null : values.get(0);
    }
}
