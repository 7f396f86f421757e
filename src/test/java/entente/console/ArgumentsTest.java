package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private final ArgumentsReader reader = new ArgumentsReader(new Messages(Language.EN), 80);

    private Arguments read(String... words) {
        return ((ParsedCommand.Task) reader.read(List.of(words))).arguments();
    }

    @Test
    void optionsStandBeforeAndAfterFiles() {
        Arguments arguments = read("run", "--set", "a=1", "x.ent", "--set=b=2", "--json", "y.ent");
        assertThat(arguments.command()).isEqualTo(Command.RUN);
        assertThat(arguments.files()).containsExactly("x.ent", "y.ent");
        assertThat(arguments.all(Option.SET)).containsExactly("a=1", "b=2");
        assertThat(arguments.has(Option.JSON)).isTrue();
    }

    @Test
    void withoutACommandAFileIsLoadedIntoTheRepl() {
        assertThat(read("x.ent")).isEqualTo(new Arguments(Command.REPL, Map.of(), List.of("x.ent")));
    }

    @Test
    void aFileMayBeCalledWhatItLikes() {
        assertThat(read("run", "@x.ent", "-", "").files()).containsExactly("@x.ent", "-", "");
        assertThat(read("run", "--", "--json", "-x").files()).containsExactly("--json", "-x");
        assertThat(read("run", "check", "run").files()).containsExactly("check", "run");
        assertThat(read("run", "--set", "a=check", "--out", "run", "x.ent").one(Option.OUT))
                .isEqualTo("run");
        assertThat(read("run", "--seed", "-5", "x.ent").one(Option.SEED)).isEqualTo("-5");
        assertThat(read("run", "--set", "a='${x}'", "\"x.ent\"").all(Option.SET))
                .containsExactly("a='${x}'");
    }

    @Test
    void aFileBeforeACommandIsNotLeftOut() {
        ParsedCommand understood = reader.read(List.of("x.ent", "run", "y.ent"));
        assertThat(understood).isInstanceOf(ParsedCommand.Wrong.class);
    }

    @Test
    void commandsOptionsAndFilesInAnyOrder() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<List<String>> groups = new ArrayList<>(List.of(
                    List.of("x.ent"),
                    List.of("--set", "a=1"),
                    List.of("--json"),
                    List.of("--out=d"),
                    List.of("y.ent")));
            Collections.shuffle(groups, random);
            List<String> line = new ArrayList<>(List.of("run"));
            groups.forEach(line::addAll);
            Arguments arguments = read(line.toArray(String[]::new));
            assertThat(arguments.options())
                    .as("%s, seed %d", line, seed)
                    .isEqualTo(Map.of(Option.SET, List.of("a=1"), Option.JSON, List.of(""), Option.OUT, List.of("d")));
            assertThat(arguments.files()).containsExactlyInAnyOrder("x.ent", "y.ent");
        }
    }

    @Test
    void everyOptionAndCommandIsExplainedInBothLanguages() {
        for (Language language : Language.values()) {
            ArgumentsReader usage = new ArgumentsReader(new Messages(language), 80);
            for (Command command : Command.values()) {
                List<String> line = command == Command.REPL ? List.of("--help") : List.of(command.word(), "--help");
                String help = ((ParsedCommand.Text) usage.read(line)).text();
                for (Option option : Option.values()) {
                    assertThat(help.contains(option.word() + " ")
                                    || help.contains(option.word() + "\n")
                                    || help.contains(option.word() + "="))
                            .as("%s in %s", option, help)
                            .isEqualTo(option.belongsTo(command));
                }
            }
        }
    }
}
