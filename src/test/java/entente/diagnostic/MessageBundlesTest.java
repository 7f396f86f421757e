package entente.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things with the same gaps. */
class MessageBundlesTest {
    private static final Path ROOMS = Path.of("src/main/resources/entente");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    static Stream<Path> rooms() throws IOException {
        return Files.list(ROOMS).filter(Files::isDirectory).sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSameMessages(Path room) throws IOException {
        Properties english = read(room.resolve("messages_en.properties"));
        Properties chinese = read(room.resolve("messages_zh.properties"));
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(key).startsWith(room.getFileName() + ".");
            assertThat(gaps(chinese.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
        }
    }

    /** Of two lines with one key the first would be lost without a word. */
    @ParameterizedTest
    @MethodSource("rooms")
    void aMessageStandsOnce(Path room) throws IOException {
        for (String name : new String[] {"messages_en.properties", "messages_zh.properties"}) {
            try (Stream<String> lines = Files.lines(room.resolve(name))) {
                assertThat(lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                                .map(line ->
                                        line.substring(0, line.indexOf('=')).strip()))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyCodeHasASentence() {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            for (Code code : Code.values()) {
                assertThat(messages.has("diagnostic." + code)).as(code.name()).isTrue();
            }
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
