package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines as people write them who come from elsewhere, each with what is said about it alone. */
class WrongLinesTest {
    private static final Path LINES = Snippets.FOLDER.resolve("wrong-lines.txt");

    private static final String MODEL = """
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            let spill = 0.3 in 0..0.9; let T = 5
            alliance Tech { Jia -> Yi spill; Yi -> Jia 0.4 }
            scenario Support { firms.capacity *= 1.2 }
            企业 甲 { 增长率 0.5; 容量 100; 产出 10 }
            企业 乙 { 增长率 0.8; 容量 150; 产出 5 }
            设 溢出 = 0.3 范围 0..0.9
            联盟 技术 { 甲 -> 乙 溢出; 乙 -> 甲 0.4 }
            情景 扶持 { 全体企业.容量 *= 1.2 }
            """;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWrongLineGetsTheHintThatHelps(Language language) throws IOException {
        Messages messages = new Messages(language);
        StringBuilder said = new StringBuilder();
        for (String line : Files.readAllLines(LINES)) {
            said.append(line).append('\n');
            if (!line.startsWith("#")) {
                List<Diagnostic> found = Snippets.diagnose(Source.of("line", MODEL + line));
                assertThat(found).as(line).isNotEmpty();
                found.forEach(mistake -> said.append(shown(mistake, messages)));
            }
        }
        Path golden = LINES.resolveSibling("wrong-lines." + language.name().toLowerCase(Locale.ROOT) + ".txt");
        if ("update".equals(System.getProperty("entente.goldens"))) {
            Files.writeString(golden, said);
        }
        assertThat(said.toString()).isEqualTo(Files.readString(golden));
    }

    private static String shown(Diagnostic mistake, Messages messages) {
        String hint = mistake.hint() == null ? "-" : messages.say(mistake.hint());
        return "    %s %s: %s | %s%n"
                .formatted(mistake.code(), mistake.span().text(), messages.say(mistake.sentence()), hint);
    }
}
