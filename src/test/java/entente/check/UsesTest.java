package entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Snippets;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.model.Plan;
import entente.model.Use;
import entente.syntax.Declaration;
import entente.syntax.Name;
import entente.syntax.Script;
import entente.syntax.ScriptReader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every name that a script declares and uses is known at its place, with the place of its declaration. */
class UsesTest {
    @TestFactory
    Stream<DynamicTest> everyNameOfAGoodSnippet() {
        return Snippets.in("good").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws ReflectiveOperationException {
        Source source = Snippets.source(file);
        Script script = Objects.requireNonNull(ScriptReader.read(source).value());
        Plan plan = Objects.requireNonNull(
                Checker.check(script, CheckOptions.of(Snippets.gate())).value());
        Map<Span, Span> uses = new LinkedHashMap<>();
        plan.uses().forEach(use -> uses.put(use.place(), use.declaration()));
        Names names = new Names();
        names.collect(script.statements());
        List<String> missing = new ArrayList<>();
        for (Name name : names.others) {
            if (names.declared.contains(name.text())) {
                Span declaration = uses.get(name.span());
                String text = declaration == null ? "" : declaration.text().replace("`", "");
                // Columns of a table are declared where it is named, and names are known in their plain form.
                if (!text.endsWith(".csv\"") && !plain(text).equals(plain(name.text()))) {
                    missing.add(name.text() + " at " + name.span() + " → " + declaration);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The names in a tree of records: those that it declares, and the others. */
    private static final class Names {
        private final Set<String> declared = new LinkedHashSet<>();
        private final List<Name> others = new ArrayList<>();

        void collect(Object part) throws ReflectiveOperationException {
            if (part instanceof List<?> list) {
                for (Object one : list) {
                    collect(one);
                }
            } else if (part instanceof Name name) {
                others.add(name);
            } else if (part instanceof Record
                    && part.getClass().getPackageName().equals("entente.syntax")) {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    component.getAccessor().setAccessible(true);
                    Object value = component.getAccessor().invoke(part);
                    if (value instanceof Name name && declares(part, component.getName())) {
                        declared.add(name.text());
                    } else if (value != null) {
                        collect(value);
                    }
                }
            }
        }

        private static boolean declares(Object part, String component) {
            boolean statement = part instanceof Declaration && component.equals("name");
            return statement || (part instanceof entente.syntax.Ask && component.equals("result"));
        }
    }

    @Test
    void eachLeadsToWhatItMeansThere() {
        String text = """
                let n = 2
                firm Lab[1..3] { growth 1; capacity 5; output 1; let far = 1 }
                scenario S { let n = 3 }
                scenario T extends S { Lab[2].far = n }
                let run = simulate to 5 for T
                show Lab[n].far, n under S, run.end
                """;
        Source source = Source.of("<test>", text);
        Script script = Objects.requireNonNull(ScriptReader.read(source).value());
        Plan plan = Objects.requireNonNull(
                Checker.check(script, CheckOptions.of(Snippets.gate())).value());
        assertThat(plan.uses().stream().map(UsesTest::text))
                .containsExactly(
                        "S 4:20 → 3:10",
                        "Lab 4:24 → 2:6",
                        "far 4:31 → 2:54",
                        "n 4:37 → 3:18",
                        "T 5:29 → 4:10",
                        "Lab 6:6 → 2:6",
                        "n 6:10 → 1:5",
                        "far 6:13 → 2:54",
                        "n 6:18 → 3:18",
                        "S 6:26 → 3:10",
                        "run 6:29 → 5:5");
    }

    private static String text(Use use) {
        Span at = use.place();
        Span to = use.declaration();
        return at.text() + " " + at.line() + ":" + at.column() + " → " + to.line() + ":" + to.column();
    }
}
