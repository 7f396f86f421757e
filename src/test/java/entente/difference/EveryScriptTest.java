package entente.difference;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Scripts;
import entente.answer.Field;
import entente.arithmetic.Digits;
import entente.diagnostic.Checked;
import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.difference.Effect.Measure;
import entente.difference.outline.Outline;
import entente.difference.outline.Unit;
import entente.model.Facts;
import entente.session.answers.StabilityAnswer;
import entente.stability.StabilityVerdict;
import entente.syntax.Canonical;
import entente.syntax.ScriptWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * For every script: what changes nothing is no difference, and a number that changes is that change and its effect,
 * which two separate runs show too. {@code -Dentente.numbers=all} tries each number, else one of some scripts is tried.
 */
class EveryScriptTest {
    private static final boolean ALL = "all".equals(System.getProperty("entente.numbers"));
    private static final int SAMPLED = 6;
    private static final long SEED = Long.getLong("entente.seed", 20261129);

    @TestFactory
    Stream<DynamicTest> formatOrderAndLanguageAreNoDifference() {
        return Scripts.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    String text = Files.readString(file);
                    Revision before = Texts.read(file, text);
                    Source source = Source.of(file.toString(), text);
                    same(before, file, ScriptWriter.format(source).get());
                    same(
                            before,
                            file,
                            ScriptWriter.translate(source, Language.ZH).get());
                    same(
                            before,
                            file,
                            ScriptWriter.translate(source, Language.EN).get());
                    same(before, file, reordered(source));
                }));
    }

    private static void same(Revision before, Path file, String text) {
        Comparison comparison = Comparison.of(before, Texts.read(file, text));
        assertThat(comparison.differs())
                .as(file + "\n" + Texts.changes(comparison) + comparison.questions() + "\n" + text)
                .isFalse();
    }

    /** Declarations in another order; events and questions keep theirs, because it says something. */
    private static String reordered(Source source) {
        List<Unit> units = new ArrayList<>(Outline.of(source).units());
        List<Integer> places = new ArrayList<>();
        List<Unit> free = new ArrayList<>();
        for (int k = 0; k < units.size(); k++) {
            if (units.get(k).key().matches("(let|firm|alliance|title|time) ?.*|.* (->|<->) .*")
                    && !units.get(k).key().matches("(event|ask) .*")
                    && !units.get(k)
                            .said()
                            .matches(
                                    "(?s)let \\S+ = (simulate|fit|sweep|stability|equilibria|uncertainty|compare|threshold|trace|map|optimize|forecast|repair|coalitions|sensitivity|prove|network|portrait|draw).*")) {
                places.add(k);
                free.add(units.get(k));
            }
        }
        Collections.shuffle(free, new Random(SEED));
        for (int k = 0; k < places.size(); k++) {
            units.set(places.get(k), free.get(k));
        }
        StringBuilder text = new StringBuilder();
        units.forEach(
                unit -> text.append(source.text(), unit.first(), unit.end()).append('\n'));
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> aNumberThatChangesIsThatChangeAndItsEffect() {
        List<Path> scripts = new ArrayList<>(Scripts.all());
        Collections.shuffle(scripts, new Random(SEED));
        return scripts.stream()
                .limit(ALL ? Integer.MAX_VALUE : SAMPLED)
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> numbers(file)));
    }

    private static void numbers(Path file) throws IOException {
        String text = Files.readString(file);
        Revision before = Texts.read(file, text);
        List<Canonical.Word> numbers = declared(Source.of(file.toString(), text));
        Collections.shuffle(numbers, new Random(SEED));
        int tried = 0;
        for (Canonical.Word number : numbers) {
            double value = Digits.read(text.substring(number.start(), number.end()));
            String other = Digits.shortest(value == 0 ? 0.01 : value * 1.01);
            String changed = text.substring(0, number.start()) + other + text.substring(number.end());
            Checked<Revision> after = Revision.read(Source.of(file.toString(), changed), before.options());
            if (after.value() != null) {
                check(before, after.value(), file + ": " + number + " to " + other);
                if (++tried == 1 && !ALL) {
                    return;
                }
            }
        }
    }

    /** The numbers of declarations that are no indices. */
    private static List<Canonical.Word> declared(Source source) {
        List<Canonical.Word> words = Canonical.of(source).words();
        List<Canonical.Word> numbers = new ArrayList<>();
        for (Unit unit : Outline.of(source).units()) {
            if (unit.key().matches("(let|firm|alliance) .*|.* (->|<->) .*")) {
                words.stream()
                        .filter(word -> word.start() >= unit.start() && word.end() <= unit.end())
                        .filter(word -> word.text().matches("[0-9.]+"))
                        .forEach(numbers::add);
            }
        }
        return numbers;
    }

    private static void check(Revision before, Revision after, String what) {
        Comparison comparison = Comparison.of(before, after);
        before.scenarios().models().forEach((scenario, model) -> {
            List<String> old = new ArrayList<>(Facts.of(model).lines());
            List<String> now =
                    new ArrayList<>(Facts.of(after.scenarios().of(scenario)).lines());
            List<String> gone = new ArrayList<>(old);
            gone.removeAll(now);
            now.removeAll(old);
            List<FactChange> all = FactChanges.between(
                    Facts.of(model).all(),
                    Facts.of(after.scenarios().of(scenario)).all());
            assertThat(all.stream()
                            .filter(c -> c.before() != null)
                            .map(c -> c.before().line()))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(gone);
            assertThat(all.stream()
                            .filter(c -> c.after() != null)
                            .map(c -> c.after().line()))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(now);
        });
        for (ScenarioEffect effect : comparison.effects()) {
            Map<String, double[]> separate = new LinkedHashMap<>();
            equilibrium(before, effect.scenario(), 0, separate);
            equilibrium(after, effect.scenario(), 1, separate);
            separate.forEach((firm, values) -> {
                boolean moved = Math.abs(values[1] - values[0]) > 1e-9 * Math.max(values[0], values[1]);
                List<Effect> told = effect.effects().stream()
                        .filter(one -> one.measure() == Measure.EQUILIBRIUM
                                && one.subject().equals(firm))
                        .toList();
                assertThat(told).as(what + " " + firm).hasSize(moved ? 1 : 0);
                told.forEach(one -> {
                    assertThat(((Field.Number) one.before()).value()).isEqualTo(values[0]);
                    assertThat(((Field.Number) one.after()).value()).isEqualTo(values[1]);
                });
            });
        }
    }

    /** By a run of its own. */
    private static void equilibrium(Revision of, String scenario, int side, Map<String, double[]> found) {
        Revision anew = Revision.read(Source.of(of.source().name(), of.source().text()), of.options())
                .get();
        StabilityAnswer answer = Revision.answer(anew.stability(scenario), StabilityAnswer.class);
        StabilityVerdict verdict = answer == null ? null : answer.verdict();
        double[] outputs = verdict == null ? null : verdict.equilibrium();
        if (outputs == null) {
            found.clear();
            return;
        }
        for (int k = 0; k < outputs.length; k++) {
            double[] both = found.get(verdict.firms().get(k));
            if (side == 0) {
                found.put(verdict.firms().get(k), new double[] {outputs[k], Double.NaN});
            } else if (both != null) {
                both[1] = outputs[k];
            }
        }
        found.values().removeIf(both -> side == 1 && Double.isNaN(both[1]));
    }
}
