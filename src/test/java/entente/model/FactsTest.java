package entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Scripts;
import entente.Snippets;
import entente.check.CheckOptions;
import entente.check.Checker;
import entente.diagnostic.Checked;
import entente.diagnostic.Source;
import entente.files.Gate;
import entente.files.MemoryLibrary;
import entente.syntax.ScriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a check makes of every good snippet and every script; {@code -Dentente.goldens=update} writes it anew. */
class FactsTest {
    private static final Path GOLDENS = Path.of("src/test/resources/facts");

    private static final CheckOptions NO_FILES = CheckOptions.of(new MemoryLibrary());

    private static final List<String> STATEMENTS = List.of(
            "let spill = 0.3 in 0..0.9",
            "let half = spill/2",
            "firm Jia { growth 0.5; capacity 100; output 10; let distance = 2 }",
            "firm Yi { growth 0.8; capacity 150; output 5 }",
            "firm Lab[1..3] { growth 0.1*i; capacity 20; output 1 }",
            "alliance Tech { members Jia, Yi, Lab[*]; Jia -> Yi spill; each -> each 0.01 }",
            "Yi -> Jia half*source.growth",
            "Lab[i] -> Lab[i+1] 0.1");

    @TestFactory
    Stream<DynamicTest> aCheckMakesItsGolden() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Path data = Snippets.FOLDER.resolve("data").toAbsolutePath();
        for (Path file : Snippets.in("good")) {
            tests.add(golden(
                    "snippet-" + file.getFileName(),
                    Snippets.source(file),
                    Gate.at(data).allowing(data)));
        }
        for (Path file : Scripts.all()) {
            tests.add(golden(
                    "" + file.getFileName(),
                    Source.of(file.toString(), Files.readString(file)),
                    Gate.at(Path.of("")).allowing(Scripts.FOLDER)));
        }
        return tests.stream();
    }

    private static DynamicTest golden(String name, Source source, Gate gate) {
        return DynamicTest.dynamicTest(name, () -> {
            Path golden = GOLDENS.resolve(name.replace(".ent", ".txt"));
            String actual = PlanText.of(check(source, CheckOptions.of(gate)));
            if ("update".equals(System.getProperty("entente.goldens"))) {
                Files.createDirectories(GOLDENS);
                Files.writeString(golden, actual);
            }
            assertThat(actual).isEqualTo(Snippets.text(golden));
        });
    }

    @Test
    void whatIsSaidDoesNotDependOnTheOrderOfDeclaration() {
        Model model = model(STATEMENTS);
        Random random = new Random(1);
        for (int k = 0; k < 20; k++) {
            List<String> shuffled = new ArrayList<>(STATEMENTS);
            Collections.shuffle(shuffled, random);
            Model other = model(shuffled);
            assertThat(Facts.of(other).lines()).isEqualTo(Facts.of(model).lines());
            assertThat(Facts.of(other).hash()).isEqualTo(Facts.of(model).hash());
        }
    }

    @Test
    void everyNumberDecidesTheHash() {
        String whole =
                String.join("\n", STATEMENTS) + "\nat 5 { Yi leaves Tech }\nalliance Late from 3 to 9 { Jia <-> Yi 1 }";
        String hash = hash(whole);
        assertThat(hash).hasSize(32);
        for (int k = 0; k < whole.length(); k++) {
            if (Character.isDigit(whole.charAt(k))) {
                String changed = whole.substring(0, k) + (whole.charAt(k) == '3' ? "4" : "3") + whole.substring(k + 1);
                if (sound(changed)) {
                    assertThat(hash(changed)).as(changed).isNotEqualTo(hash);
                }
            }
        }
    }

    @Test
    void theOrderOfEventsDecidesAndWordsForReadersDoNot() {
        String firms = "firm Jia \"甲\" { growth 0.5; capacity 100; output 10 }\n";
        String once = "at 5 { Jia.capacity = 50 }\n";
        String twice = "at 5 { Jia.capacity *= 2 }\n";
        assertThat(hash(firms + once + twice)).isNotEqualTo(hash(firms + twice + once));
        assertThat(hash("title \"A\"\n## said\n" + firms)).isEqualTo(hash(firms.replace("甲", "乙")));
    }

    @Test
    void whatDiffersIsWrittenDifferently() {
        assertThat(said("(1 + p)*2, 1 + p*2, -(p^2), (-p)^2, (p - 1) - 2, p - (1 - 2), not (p > 1 and p < 2), "
                        + "not p > 1 and p < 2, 0.1 + p, 0.30000000000000004 + p, 0.3 + p, -1 + p, -(1 + p)"))
                .hasSize(13)
                .doesNotHaveDuplicates();
    }

    private static List<String> said(String values) {
        Plan plan = check(Source.of("test", "let p = 1\nshow " + values + "\n"), NO_FILES);
        Question.Show show = (Question.Show) plan.inquiries().get(0).question();
        ExpressionText text = new ExpressionText(plan.scenarios().base());
        return show.values().stream().map(value -> text.of(value.expression())).toList();
    }

    private static String hash(String script) {
        return Facts.of(model(List.of(script))).hash();
    }

    private static boolean sound(String script) {
        return !ScriptReader.read(Source.of("test", script))
                .then(read -> Checker.check(read, NO_FILES))
                .hasErrors();
    }

    private static Model model(List<String> statements) {
        Source source = Source.of("test", String.join("\n", statements) + "\n");
        return check(source, NO_FILES).scenarios().base();
    }

    private static Plan check(Source source, CheckOptions options) {
        Checked<Plan> checked = ScriptReader.read(source).then(script -> Checker.check(script, options));
        assertThat(checked.diagnostics()).isEmpty();
        return checked.get();
    }
}
