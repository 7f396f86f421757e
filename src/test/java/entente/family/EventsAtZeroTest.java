package entente.family;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import entente.session.answers.EquilibriaAnswer;
import entente.session.answers.MapAnswer;
import entente.session.answers.ProveAnswer;
import entente.session.answers.StabilityAnswer;
import entente.session.answers.TableAnswer;
import entente.session.answers.ThresholdAnswer;
import entente.session.answers.TraceAnswer;
import entente.stability.Equilibrium;
import entente.stability.LocalStability;
import entente.stability.Verdict;
import entente.stability.parameters.Threshold;
import entente.stability.parameters.Trace;
import entente.stability.proof.Proof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events at 0 are part of what moves: what is said along a quantity is what is said at each of its values. */
class EventsAtZeroTest {
    private static final double FROM = 0.013;
    private static final double TO = 0.987;
    private static final double[] GRID = {0.02, 0.11, 0.23, 0.31, 0.42, 0.48, 0.53, 0.61, 0.72, 0.81, 0.9, 0.98};

    private static String script(String spill, String growth, String event) {
        return "let spill = " + spill + " in 0.013..0.987\nlet tempo = " + growth + """

                let share = 0.2
                firm Jia { growth tempo; capacity 100; output 10 }
                firm Yi { growth 0.8; capacity 150; output 5 + spill }
                firm Bing absent { growth 0.6; capacity 80; output 1 + spill }
                alliance Tech { Jia -> Yi 3; Yi -> Jia 0.1 }
                alliance Club { members Jia, Yi, Bing; Jia -> Yi 1; Yi -> Jia 0.2; Bing -> Jia 2; Jia -> Bing 2 }
                """ + event + "\n";
    }

    private static Step ask(String script) {
        Step step = Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", script), r -> {});
        assertThat(step.diagnostics()).as(script).isEmpty();
        return step;
    }

    private static Answer answer(Step step) {
        assertThat(step.runError()).isNull();
        return step.results().get(0).answer();
    }

    private static Verdict verdict(String spill, String growth, String event) {
        return ((StabilityAnswer) answer(ask(script(spill, growth, event) + "stability\n")))
                .verdict()
                .verdict();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Values: expressions of what moves.
                "at 0 { (Yi -> Jia) of Tech = spill }",
                "at 0 { (Yi -> Jia) of Tech += spill; (Yi -> Jia) of Tech *= 2*spill }",
                "at 0 { spill = 0.3 }\nYi -> Jia spill",
                "at 0 { spill *= 0.5 }\nYi -> Jia spill",
                "at 0 { share = spill }\nYi -> Jia share",
                "at 0 { Jia.growth = spill; Jia.capacity = 100*spill }",
                "from 0 to 10 { (Yi -> Jia) of Tech = spill }",
                "from 0 to 10 { spill *= 0.4 }\nYi -> Jia spill",
                "from 0 to 10 { (Yi -> Jia) of Tech += spill }\nat 0 { (Yi -> Jia) of Tech /= 0.3 + spill }",
                "at 0 { (Yi -> Jia) of Tech = spill*Jia/20 }",
                "when Jia < 20 { (Yi -> Jia) of Tech = spill }",
                "at 0 { Jia withholds spill in Tech }",
                "at 0 { Jia withholds spill }\nat 0 { share = withheld(Jia, Tech) }\nYi -> Jia share",
                "at 0 { Bing enters with 10*spill }",
                "at 0 { Bing enters; (Bing -> Jia) of Club = spill }",
                // Structure: what is done depends on where one is.
                "when spill > 0.5 { (Yi -> Jia) of Tech = 1 }",
                "when spill > 0.5 { Bing enters }",
                "when spill > 0.5 { Yi exits }",
                "when spill > 0.5 { Jia leaves Club; Yi leaves Tech }",
                "at 0 { Jia leaves Club }\nwhen spill > 0.5 { Jia joins Club }",
                "at 0 { Club dissolves }\nwhen spill > 0.5 { Club forms }",
                "when spill > 0.5 { Tech dissolves }",
                "when spill > 0.5 { Jia withholds 90% }",
                "at 0 { Jia withholds 90% }\nwhen spill > 0.5 { Jia honours in Tech }",
                "at 0 { Yi = 10*spill }\nwhen Yi > 5 { (Yi -> Jia) of Tech = 1 }",
                "at spill - 0.5 { (Yi -> Jia) of Tech = 1 }",
                "from 0 to 10*spill - 5 { (Yi -> Jia) of Tech = 1 }",
                "at 0 { after spill { (Yi -> Jia) of Tech = 1 } }"
            })
    void whatIsSaidAlongIsWhatIsSaidAtEachPoint(String event) {
        List<Verdict> there = new ArrayList<>();
        for (double spill : GRID) {
            there.add(verdict(Double.toString(spill), "0.5", event));
        }
        threshold(event, there);
        sweep(event, there);
        prove(event, there);
        map(event);
        trace(event);
    }

    private static void threshold(String event, List<Verdict> there) {
        Threshold found =
                ((ThresholdAnswer) answer(ask(script("0.3", "0.5", event) + "threshold spill\n"))).threshold();
        for (int k = 0; k < GRID.length; k++) {
            int stretch = 0;
            for (Threshold.Change change : found.changes()) {
                stretch += change.at() < GRID[k] ? 1 : 0;
            }
            assertThat(found.stretches().get(stretch))
                    .as("threshold at %s", GRID[k])
                    .isEqualTo(there.get(k));
        }
    }

    private static void sweep(String event, List<Verdict> there) {
        double step = (TO - FROM) / 20;
        String question = String.format(Locale.ROOT, "sweep spill in %s..%s by %s { stable }\n", FROM, TO, step);
        var rows = ((TableAnswer) answer(ask(script("0.3", "0.5", event) + question))).rows();
        for (int k = 0; k < GRID.length; k++) {
            var row = rows.get((int) Math.rint((GRID[k] - FROM) / step));
            double at = ((entente.answer.Field.Number) row.get(0)).value();
            if (verdict(Double.toString(at), "0.5", event) == there.get(k)) {
                assertThat(row.get(1))
                        .isEqualTo(new entente.answer.Field.Truth(there.get(k).stable()));
            }
        }
    }

    /** What is proved holds at every point, and what is refuted does not at the one that is named. */
    private static void prove(String event, List<Verdict> there) {
        Step step = ask(script("0.3", "0.5", event) + "prove stable for spill in 0.013..0.987\n");
        Diagnostic refused = step.runError();
        if (refused != null) {
            assertThat(refused.code()).isEqualTo(Code.E818);
            return;
        }
        Proof proof = ((ProveAnswer) answer(step)).proof();
        boolean everywhere = there.stream().allMatch(Verdict::stable);
        if (proof.outcome() == Proof.Outcome.PROVED) {
            assertThat(everywhere).as("proved").isTrue();
        }
        if (proof.counterexample() != null) {
            double at = proof.counterexample()[0];
            assertThat(verdict(Double.toString(at), "0.5", event).stable())
                    .as("refuted at %s", at)
                    .isFalse();
        }
        if (!everywhere) {
            assertThat(proof.outcome()).isEqualTo(Proof.Outcome.REFUTED);
        }
    }

    private static void map(String event) {
        var map = ((MapAnswer) answer(ask(script("0.3", "0.5", event)
                        + "map spill in 0.013..0.987 by 0.2435, tempo in 0.3..0.7 by 0.1\n")))
                .map();
        for (int x = 0; x < map.first().length; x++) {
            for (int y = 0; y < map.second().length; y++) {
                String spill = Double.toString(map.first()[x]);
                String growth = Double.toString(map.second()[y]);
                assertThat(map.verdicts()[x][y])
                        .as("map at %s, %s", spill, growth)
                        .isEqualTo(verdict(spill, growth, event));
            }
        }
    }

    private static void trace(String event) {
        Step step = ask(script("0.3", "0.5", event) + "trace spill\n");
        if (step.runError() != null) {
            assertThat(step.runError().code()).isEqualTo(Code.E818);
            return;
        }
        Trace trace = ((TraceAnswer) answer(step)).trace();
        for (double at : GRID) {
            Set<String> traced = new TreeSet<>();
            for (Trace.Branch branch : trace.branches()) {
                for (Trace.Piece piece : branch.pieces()) {
                    boolean here = piece.at()[0] < at && at < piece.at()[piece.at().length - 1];
                    if (here && piece.saturated() && piece.stability() == LocalStability.STABLE) {
                        traced.add(Arrays.toString(branch.present()));
                    }
                }
            }
            Set<String> found = new TreeSet<>();
            var equilibria = ((EquilibriaAnswer)
                            answer(ask(script(Double.toString(at), "0.5", event) + "equilibria\n")))
                    .equilibria();
            for (Equilibrium one : equilibria.stable()) {
                found.add(Arrays.toString(one.present()));
            }
            assertThat(traced).as("trace at %s", at).isEqualTo(found);
        }
    }
}
