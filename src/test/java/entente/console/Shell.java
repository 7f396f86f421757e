package entente.console;

import entente.diagnostic.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs Entente within the test, as a shell would, and keeps what it showed. */
record Shell(Path directory, Language language, int width) {
    /** What a command left behind. */
    record Ran(int exit, String out, String err) {
        String all() {
            return out + err;
        }
    }

    static Shell in(Path directory) {
        return new Shell(directory, Language.EN, 100);
    }

    Ran run(String... words) {
        return type("", words);
    }

    Ran type(String input, String... words) {
        return feed(input.getBytes(StandardCharsets.UTF_8), words);
    }

    Ran feed(byte[] input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment around = new Environment(
                new ByteArrayInputStream(input),
                new Output(out, false),
                new Output(err, false),
                directory,
                directory.resolve("state"),
                language,
                width,
                false,
                false,
                false,
                true,
                true,
                false);
        Exit exit = new Program(around).run(List.of(words));
        return new Ran(exit.code(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
