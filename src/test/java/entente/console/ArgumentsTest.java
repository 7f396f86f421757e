package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private final Usage usage = new Usage(new Messages(Language.EN), 80);

    @Test
    void optionsStandBeforeAndAfterFiles() {
        Arguments arguments =
                Arguments.ofPlain(List.of("run", "--set", "a=1", "x.ent", "--set=b=2", "--json", "y.ent"));
        assertThat(arguments).isNotNull();
        assertThat(arguments.command()).isEqualTo(Command.RUN);
        assertThat(arguments.files()).containsExactly("x.ent", "y.ent");
        assertThat(arguments.all(Option.SET)).containsExactly("a=1", "b=2");
        assertThat(arguments.has(Option.JSON)).isTrue();
    }

    @Test
    void withoutACommandAFileIsLoadedIntoTheRepl() {
        assertThat(Arguments.ofPlain(List.of("x.ent")))
                .isEqualTo(new Arguments(Command.REPL, java.util.Map.of(), List.of("x.ent")));
    }

    /** The quick reading must never differ from picocli's: where it answers at all, both give the same. */
    @Test
    void readsLikePicocli() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(List.of(
                "run",
                "check",
                "test",
                "x.ent",
                "y.ent",
                "-",
                "a=1",
                "3",
                "en",
                "--nope",
                "-x",
                "--set=c=3",
                "--json=1",
                "--out",
                "--lang=zh",
                "--help"));
        for (Option option : Option.values()) {
            words.add(option.word());
        }
        int read = 0;
        for (int round = 0; round < 3000; round++) {
            List<String> line = new ArrayList<>();
            for (int k = random.nextInt(6); k >= 0; k--) {
                line.add(words.get(random.nextInt(words.size())));
            }
            Arguments plain = Arguments.ofPlain(line);
            if (plain != null) {
                read++;
                assertThat(usage.read(line)).as("%s, seed %d", line, seed).isEqualTo(new Understood.Task(plain));
            }
        }
        assertThat(read).as("command lines read, seed %d", seed).isGreaterThan(100);
    }

    @Test
    void everyOptionAndCommandIsExplainedInBothLanguages() {
        for (Language language : Language.values()) {
            Usage usage = new Usage(new Messages(language), 80);
            for (Command command : Command.values()) {
                List<String> line = command == Command.REPL ? List.of("--help") : List.of(command.word(), "--help");
                String help = ((Understood.Text) usage.read(line)).text();
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
