package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.files.Content;
import entente.files.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
    private static final String SCRIPT =
            "firm Jia { growth 0.5; capacity 100; output 100 }\nlet run = simulate to 2 by 1\nshow Jia at 1\n";

    @TempDir
    Path folder;

    /** What reports do, in small: sessions know nothing of them. */
    private static final Formats ONE_LINE = new Formats() {
        @Override
        public List<String> endings() {
            return List.of("csv");
        }

        @Override
        public List<String> pictures() {
            return List.of();
        }

        @Override
        public Content of(Saved saved, String ending, java.util.function.Consumer<entente.diagnostic.Phrase> told) {
            return out -> out.write(
                    (saved.results().get(0).question() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    };

    private Step enter(String questions, Formats formats) {
        SessionOptions options = SessionOptions.defaults()
                .withLibrary(Gate.at(folder).allowing(folder))
                .withFormats(formats);
        return Session.empty(options).enter(Source.of("script.ent", SCRIPT + questions), r -> {});
    }

    @Test
    void theLastAnswerOrANamedOne() throws IOException {
        Step step = enter("save \"last.csv\"\nsave run \"run.csv\"\n", ONE_LINE);
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.runError()).isNull();
        assertThat(Files.readString(folder.resolve("last.csv"))).isEqualTo("show\n");
        assertThat(Files.readString(folder.resolve("run.csv"))).isEqualTo("simulate\n");
    }

    @Test
    void anUnknownFormatRunsNothing() {
        Step step = enter("save \"result.svg\"\n", ONE_LINE);
        assertThat(step.results()).isEmpty();
        assertThat(step.diagnostics().get(0).code().name()).isEqualTo("E552");
        assertThat(new Messages(Language.EN).say(step.diagnostics().get(0).hint()))
                .contains("csv");
    }

    @Test
    void outsideTheFolderNothingIsWritten() {
        Step step = enter("save \"../result.csv\"\n", ONE_LINE);
        assertThat(step.runError()).isNotNull();
        assertThat(step.runError().code().name()).isEqualTo("E604");
        assertThat(folder.getParent().resolve("result.csv")).doesNotExist();
    }

    @Test
    void filesHoldEverything() throws IOException {
        Formats formats = new entente.report.SavedFiles(new Messages(Language.EN));
        Step step = enter("save run \"run.csv\"\nsave run \"run.json\"\n", formats);
        assertThat(step.runError()).isNull();
        assertThat(Files.readString(folder.resolve("run.csv"))).isEqualTo("t,Jia\n0,100\n1,100\n2,100\n");
        String json = Files.readString(folder.resolve("run.json"));
        assertThat(JsonParser.parseString(json).getAsJsonObject().get("name").getAsString())
                .isEqualTo("run");
    }

    @Test
    void severalScenariosAreSavedTogether() throws IOException {
        Formats formats = new entente.report.SavedFiles(new Messages(Language.EN));
        Step step = enter(
                "scenario Small { Jia.output = 50 }\nsimulate to 1 by 1 for base, Small\n"
                        + "save \"both.csv\"\nsave \"both.json\"\n",
                formats);
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.runError()).isNull();
        List<String> lines = Files.readAllLines(folder.resolve("both.csv"));
        assertThat(lines).hasSize(5);
        assertThat(lines.subList(0, 4)).containsExactly("scenario,t,Jia", "base,0,100", "base,1,100", "Small,0,50");
        assertThat(Files.readAllLines(folder.resolve("both.json"))).hasSize(2);
    }

    @Test
    void tablesHaveTheDigitsAskedFor() throws IOException {
        Formats formats = new entente.report.SavedFiles(new Messages(Language.EN));
        Step step = enter(
                "scenario Small { Jia.output = 50 }\ncompare base, Small { Jia / 7 }\nsave \"a.md\" digits 3\nsave \"b.md\"\nsave \"a.tex\"\n",
                formats);
        assertThat(step.runError()).isNull();
        assertThat(Files.readString(folder.resolve("a.md"))).contains("| base | 14.3 |");
        assertThat(Files.readString(folder.resolve("b.md"))).contains("| base | 14.2857 |");
        assertThat(Files.readString(folder.resolve("a.tex")))
                .contains("% \\usepackage{booktabs}", "\\toprule", "base & 14.2857 \\\\");
    }

    @Test
    void digitsAndResolutionsThatNoFileHasAreRefused() {
        Formats formats = new entente.report.SavedFiles(new Messages(Language.EN));
        for (String option : List.of("digits 0", "digits 2.5", "digits 18", "dpi 5", "dpi 1e9")) {
            Step step = enter("simulate to 2\nsave \"a.md\" " + option + "\n", formats);
            assertThat(step.runError()).as(option).isNotNull();
            assertThat(step.runError().code().name()).isEqualTo("E821");
        }
    }

    @Test
    void whatCannotBeDrawnIsNoPicture() {
        Formats formats = new entente.report.SavedFiles(new Messages(Language.EN));
        Step step = enter("show Jia at 1\nsave \"a.svg\"\n", formats);
        assertThat(step.runError()).isNotNull();
        assertThat(step.runError().code().name()).isEqualTo("E820");
        assertThat(folder.resolve("a.svg")).doesNotExist();
    }

    @Test
    void aRunIsDrawn() throws IOException {
        Formats formats = new entente.report.SavedFiles(new Messages(Language.EN));
        assertThat(enter("save run \"a.svg\"\n", formats).runError()).isNull();
        assertThat(Files.readString(folder.resolve("a.svg")))
                .contains("<svg", ">Jia</text>", "<made name=\"model\">", "<made name=\"seed\">");
    }
}
