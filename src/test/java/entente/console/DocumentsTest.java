package entente.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import entente.diagnostic.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README and the manual show is what happens. A block {@code ent} whose first line is a comment with a file's
 * name is that file, and so is a block {@code csv} with a name; the commands of a block {@code console} answer what stands below them, where … stands for anything.
 */
class DocumentsTest {
    private static final List<String> DOCUMENTS = List.of("README.md", "docs/manual/cli.md", "docs/manual/review.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)([^\\n]*)\\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("# (\\S+\\.ent)\\n");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> whatDocumentsShowHappens() {
        return DOCUMENTS.stream().map(document -> dynamicTest(document, () -> follow(document)));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                assertThat(document.resolveSibling(link.group(1)))
                        .as("linked from %s", document)
                        .exists();
            }
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> below = Files.walk(Path.of("docs"))) {
            below.filter(path -> path.toString().endsWith(".md")).forEach(all::add);
        }
        return all;
    }

    private void follow(String document) throws IOException {
        Path home = Files.createDirectories(directory.resolve(document.replace('/', '-')));
        Matcher block = BLOCK.matcher(Files.readString(Path.of(document)));
        int commands = 0;
        while (block.find()) {
            String text = block.group(3);
            switch (block.group(1)) {
                case "ent" -> {
                    Matcher file = FILE.matcher(text);
                    if (file.lookingAt()) {
                        Files.writeString(home.resolve(file.group(1)), text);
                    }
                    if (!block.group(2).contains("bad")) {
                        assertThat(Shell.in(home)
                                        .type(text, "fmt", "--check", "-")
                                        .exit())
                                .as("in the standard form:\n%s", text)
                                .isZero();
                    }
                }
                case "csv" -> Files.writeString(home.resolve(block.group(2).strip()), text);
                case "console" -> commands += converse(home, text);
                default -> {
                    // Not about Entente.
                }
            }
        }
        assertThat(commands).as("commands in %s", document).isPositive();
    }

    private static int converse(Path home, String text) {
        String[] parts = text.split("(?m)^\\$ ");
        int commands = 0;
        for (String part : parts) {
            if (part.isBlank()) {
                continue;
            }
            int end = part.indexOf('\n');
            String command = part.substring(0, end);
            String shown = part.substring(end + 1).strip();
            List<String> words = new ArrayList<>(List.of(command.split(" +")));
            assertThat(words.remove(0)).as(command).isEqualTo("./entente");
            Shell.Ran ran = new Shell(home, Language.EN, 80).run(words.toArray(String[]::new));
            assertThat(ran.all().strip() + "\n").as("$ %s", command).matches(pattern(shown));
            commands++;
        }
        return commands;
    }

    private static Pattern pattern(String shown) {
        StringBuilder pattern = new StringBuilder();
        for (String line : shown.split("\n", -1)) {
            pattern.append(line.equals("…") ? "(?s:.*?\n)" : Pattern.quote(line) + "\n?");
        }
        return Pattern.compile(pattern.toString());
    }
}
