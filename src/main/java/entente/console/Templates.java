package entente.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code entente new} begins with: files that come with the program, and the scripts of the tour. */
final class Templates {
    /** Scripts that come with the program, as far as they are suggested. */
    static final List<String> SCRIPTS = List.of(
            "campus",
            "cluster",
            "coalition",
            "figures",
            "five-partners",
            "free-riding",
            "industry-university-research",
            "limits",
            "network",
            "one-firm",
            "platform",
            "population",
            "rivals",
            "saturating",
            "spillover",
            "two-firms",
            "uncertain",
            "unequal",
            "what-if",
            "两企业联盟");

    private Templates() {}

    /** The bytes of a script of the tour, or of a file that it uses, by its path there; null where there is none. */
    static byte @Nullable [] script(String path) {
        return bytes("/entente/scripts/" + path);
    }

    /** A text of a new folder, with the name of its model in it. */
    static String text(String name, String model) {
        byte[] text = bytes("new/" + name);
        if (text == null) {
            throw new IllegalStateException("no " + name);
        }
        return new String(text, StandardCharsets.UTF_8).replace("NAME", model);
    }

    private static byte @Nullable [] bytes(String path) {
        try (InputStream stream = Templates.class.getResourceAsStream(path)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
