package entente.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that come with the program: what {@code entente new} begins with, the scripts of the tour, and the library. */
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

    /** The models of the library. */
    static final List<String> LIBRARY = List.of(
            "bass-diffusion",
            "chaos-of-four",
            "digital-ecosystem",
            "four-outcomes",
            "head-start",
            "light-meters",
            "may-leonard",
            "mobile-phones",
            "modes-of-technologies",
            "one-culture",
            "ring-of-rivals",
            "saturating-benefit",
            "stable-matrix-unstable-firms",
            "strength-not-kind",
            "teaching-modes",
            "three-species-subsets",
            "two-populations",
            "weak-mutualism",
            "web-sites",
            "众创空间",
            "政府与联盟",
            "相互依存",
            "种群竞争");

    private static final String LIBRARY_FOLDER = "library/";

    private Templates() {}

    /** The bytes of a script of the tour, or of a file that it uses, by its path there; null where there is none. */
    static byte @Nullable [] script(String path) {
        return bytes("/entente/scripts/" + path);
    }

    /** The same for a model of the library. */
    static byte @Nullable [] model(String path) {
        return script(LIBRARY_FOLDER + path);
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
