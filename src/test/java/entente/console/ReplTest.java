package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.syntax.ScriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The REPL fed from a pipe. */
class ReplTest {
    private static final String PAIR = """
            ## The larger partner
            firm Jia {
              growth 0.5; capacity 100
              output 10
            }
            firm Yi { growth 0.8; capacity 150; output 5 }
            alliance Tech {
              Jia -> Yi 0.3
              Yi -> Jia 0.4
            }
            """;

    @TempDir
    Path directory;

    private Shell.Ran type(String... lines) {
        Shell.Ran ran = Shell.in(directory).type(String.join("\n", lines) + "\n");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).doesNotContain("internal error");
        return ran;
    }

    @Test
    void anExpressionAloneIsShown() {
        assertThat(type(PAIR, "Jia.capacity + 7").out()).contains("107");
    }

    @Test
    void aMistakeDoesNotEndIt() {
        Shell.Ran ran = type(PAIR, "Jai.capacity", "frim X", ")", "}", ":nonsense", "Jia.capacity + 7");
        assertThat(ran.out()).contains("107");
        assertThat(ran.err()).contains("Jia").contains(":nonsense");
    }

    @Test
    void aMistakeLeavesEverythingAsItWas() {
        assertThat(type(PAIR, "firm Bing { growth 1; capacity 5; output 1 }; show nothing", ":names")
                        .out())
                .contains("Firms: Jia, Yi\n");
    }

    @Test
    void undoTakesBackTheLastDeclaration() {
        Shell.Ran ran =
                type("let a = 1", "let a = 2", "a + 10", ":undo", "a + 20", ":undo", "a + 30", ":undo", ":undo");
        assertThat(ran.out()).contains("12").contains("21");
        assertThat(ran.err())
                .contains("Undone: let a = 2")
                .contains("Undone: let a = 1")
                .contains("nothing to undo");
    }

    @Test
    void aRedefinitionSaysWhatItChanged() {
        Shell.Ran ran = type(PAIR, "firm Jia { growth 0.5; capacity 200; output 10 }");
        assertThat(ran.out()).contains("Jia");
    }

    @Test
    void theLibraryIsListedWithItsTitles() throws IOException {
        assertThat(type(":library").out().lines().map(line -> line.strip().split(" ")[0]))
                .containsExactlyElementsOf(scripts(Path.of("scripts", "library")));
        assertThat(type(":library").out()).contains("  may-leonard                   Three rivals in a circle\n");
        assertThat(PackedModels.list(40)).contains("  may-leonard", "    Three rivals in a circle");
    }

    private static List<String> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".ent"))
                    .map(file -> file.substring(0, file.length() - ".ent".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aModelOfTheLibraryComesWithItsDataAndNotFromTheFolder() throws IOException {
        Files.writeString(directory.resolve("digital-ecosystem.ent"), "firm Mine { growth 1; capacity 1; output 1 }");
        Shell.Ran ran = type(":library digital-ecosystem", ":names", "Core.capacity + 7");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("✓ four = \"data/digital-ecosystem.csv\" within 1%")
                .contains("Firms: Core, Partner, User, Platform")
                .contains("1007");
        assertThat(directory.resolve("digital-ecosystem.svg")).exists();
        assertThat(type(":library may-lenard").err()).contains("did you mean may-leonard?");
        assertThat(type(":模型库 ../two-firms").err()).contains(":library lists them");
    }

    @Test
    void documentationIsShown() {
        assertThat(type(PAIR, ":doc Jia").out()).contains("The larger partner");
        assertThat(type(PAIR, ":doc Yi").err()).contains("no documentation");
        assertThat(type(PAIR, ":doc Nobody").err()).contains("nothing is called Nobody");
    }

    @Test
    void resetForgetsAndUndoRemembers() {
        Shell.Ran ran = type(PAIR, ":reset", ":names", ":undo", ":names");
        assertThat(ran.err()).contains("Nothing is declared");
        assertThat(ran.out()).contains("Firms: Jia, Yi");
    }

    @Test
    void aScriptIsLoaded() throws IOException {
        Files.writeString(directory.resolve("pair.ent"), PAIR);
        assertThat(type(":load pair.ent", "Jia.capacity + 7").out()).contains("107");
        assertThat(type(":load missing.ent", "1 + 1").out()).contains("2");
        assertThat(type(":load").err()).contains(":load FILE");
        Shell.Ran started = Shell.in(directory).type("Jia.capacity + 7\n", "pair.ent");
        assertThat(started.out()).contains("107");
    }

    @Test
    void itSpeaksBothLanguages() {
        Shell.Ran ran = type(":lang zh", "甲", ":lang en", "Jia", ":lang fr");
        assertThat(ran.err()).contains("错误").contains("error").contains("does not speak fr");
    }

    @Test
    void helpIsThereForTheWholeAndForTopics() {
        Shell.Ran ran = type(":help", ":help simulate", ":help 模拟", ":help simulat", ":帮助");
        assertThat(ran.out())
                .contains(":undo")
                .contains("simulate until settled")
                .contains("did you mean :help simulate?");
    }

    @Test
    void quitEndsIt() {
        assertThat(type(":quit", "1 + 1").out()).isEmpty();
        assertThat(type(":q", "1 + 1").out()).isEmpty();
    }

    /** Lines that are set in are examples: a topic's make a script that reads. Expressions alone are none. */
    @Test
    void everyExampleOfTheHelpReads() {
        for (Language language : Language.values()) {
            Topics topics = Topics.in(language);
            for (String topic : topics.names().stream()
                    .filter(name -> !name.equals("expressions"))
                    .toList()) {
                String examples = Objects.requireNonNull(topics.text(topic))
                        .lines()
                        .filter(line -> line.startsWith("  "))
                        .collect(Collectors.joining("\n"));
                assertThat(ScriptReader.read(Source.of(topic, examples)).diagnostics())
                        .as(topic)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyQuestionHasATopic() {
        String questions = "simulate equations equilibria stability compare threshold trace map prove repair sweep"
                + " sensitivity uncertainty coalitions expect show save";
        for (Language language : Language.values()) {
            assertThat(Topics.in(language).allNames()).contains(questions.split(" "));
        }
    }

    @Test
    void helpAndQuitAreUnderstoodWithoutAColon() {
        assertThat(type("help").out()).contains(":load FILE");
        assertThat(type("?").out()).contains(":load FILE");
        assertThat(type("help gini").out()).contains("gini(");
        assertThat(type("exit", "1 + 41").out()).doesNotContain("42");
        assertThat(type("quit", "1 + 41").out()).doesNotContain("42");
        assertThat(type("let help = 42", "help").out()).contains("42");
    }

    @Test
    void anAlliancesOrAScenariosNameShowsWhatWasDeclared() {
        assertThat(type(PAIR, "Tech").out()).contains("alliance Tech {\n  Jia -> Yi 0.3");
        assertThat(type(PAIR, "scenario Hazard { Tech.x = 1 }", "scenario Low { Jia.capacity = 90 }", "Low")
                        .out())
                .contains("scenario Low { Jia.capacity = 90 }");
    }

    @Test
    void namesThatNeedBackquotesAreListedAndSuggestedInThem() {
        Shell.Ran ran = type(
                "firm `Ant Group` { growth 1; capacity 5; output 1 }",
                ":names",
                "show `Ant Gruop`",
                "show `Other One`");
        assertThat(ran.out()).contains("Firms: `Ant Group`");
        assertThat(ran.err()).contains("did you mean `Ant Group`,", "let `Other One` = …");
    }

    @Test
    void aLoadedFileShowsEachQuestionAboveItsAnswer() throws IOException {
        Files.writeString(directory.resolve("pair.ent"), PAIR + "equilibria\n");
        assertThat(type(":load pair.ent").out()).startsWith("equilibria\n\n");
    }

    @Test
    void helpKnowsEveryWordOfTheLanguage() {
        for (Language language : Language.values()) {
            Help help = new Help(new entente.diagnostic.Messages(language));
            for (entente.syntax.Keyword word : entente.syntax.Keyword.values()) {
                assertThat(help.about(word.spelling(language)))
                        .as(word.name())
                        .contains("\n")
                        .doesNotStartWith("no help");
            }
        }
    }
}
