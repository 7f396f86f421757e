package entente.difference;

import static entente.difference.Texts.PAIR;
import static entente.difference.Texts.changes;
import static entente.difference.Texts.compare;
import static entente.difference.Texts.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import entente.difference.Effect.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void orderFormatCommentsLanguageAndSpellingChangeNothing() {
        String other = """
                # The same
                联盟 Tech {
                  Yi -> Jia 4e-1   # what Yi gives
                  Jia -> Yi spill }

                企业 `Yi` { 产出 = 5.0; 容量 150; 增长率 0.80 }
                org Jia { growth 0.5
                  capacity 1_00
                  output 10 }
                标题 "Two firms"
                设 spill = 30% 范围 0..0.9
                核对 Tech 是 全局稳定
                """;
        Comparison comparison = compare(PAIR, other);
        assertThat(changes(comparison)).isEmpty();
        assertThat(comparison.differs()).as(comparison.questions().toString()).isFalse();
        assertThat(sentences(comparison)).containsExactly("They say the same.");
    }

    @Test
    void aChangeThatTurnsTheVerdictIsToldWithItsLoop() {
        Comparison comparison = compare(PAIR, PAIR.replace("Yi -> Jia 0.4", "Yi -> Jia 4"));
        assertThat(sentences(comparison))
                .containsExactly(
                        "Yi → Jia 0.4 → 4 turns a global coexistence into runaway through Jia → Yi → Jia (gain 1.2).",
                        "Expectations that no longer hold: 1.");
        assertThat(comparison.changesVerdict()).isTrue();
        assertThat(comparison.flips()).singleElement().satisfies(flip -> {
            assertThat(flip.text()).isEqualTo("Tech is global");
            assertThat(flip.holds()).isFalse();
        });
    }

    @Test
    void whatIsSaidForReadersHasNoEffect() {
        Comparison comparison = compare(
                PAIR, PAIR.replace("\"Two firms\"", "\"A pair\"").replace("Tech {", "Tech \"技术\" {") + "stability\n");
        assertThat(changes(comparison)).hasSize(2);
        assertThat(comparison.effects()).isEmpty();
        assertThat(comparison.changesModel()).isFalse();
        assertThat(comparison.differs()).isTrue();
        assertThat(comparison.questions().added()).containsExactly("stability");
    }

    @Test
    void rangesDistributionsMembersAndEventsAreTold() {
        String events = PAIR + "at 20 { Yi withholds 60% }\nat 30 { Yi honours }\n";
        String other = events.replace("in 0..0.9", "in 0..1")
                        .replace("60%", "70%")
                        .replace("at 30", "at 35")
                        .replace("growth 0.5", "growth ~ normal(0.5, 0.05)")
                        .replace("  Jia -> Yi spill", "  members Jia, Yi, Bing\n  Jia -> Yi spill")
                + "firm Bing absent { growth 0.6; capacity 80 }\n";
        assertThat(changes(compare(events, other)))
                .contains(
                        "range of spill 0..0.9 → 0..1",
                        "distribution of Jia.growth normal(0.5, 0.05) (new)",
                        "member Bing of Tech (new)",
                        "firm Bing absent (new)",
                        "at 20 { Yi withholds 0.6 } → { Yi withholds 0.7 }");
    }

    @Test
    void theProbabilityOfStabilityIsToldOfWhatIsUncertain() {
        String before = PAIR.replace("let spill = 0.3 in 0..0.9", "let spill ~ uniform(0, 3)");
        Comparison comparison = compare(before, before.replace("uniform(0, 3)", "uniform(0, 5)"));
        assertThat(comparison.effects().get(0).effects())
                .anySatisfy(effect -> assertThat(effect.measure()).isEqualTo(Measure.PROBABILITY));
    }

    @Test
    void aFirmWithAnotherNameIsRecognisedByWhatItSaysAndGives() {
        Comparison comparison = compare(PAIR, PAIR.replace("Jia", "Alpha").replace("growth 0.5", "growth 0.6"));
        assertThat(comparison.renamed()).containsExactly(java.util.Map.entry("Jia", "Alpha"));
        assertThat(changes(comparison)).containsExactly("growth of Alpha 0.5 → 0.6");
        assertThat(comparison.questions().added()).isEmpty();
    }

    @Test
    void aFirmThatSaysSomethingElseIsAnother() {
        String other = PAIR.replace(
                        "firm Jia { growth 0.5; capacity 100; output 10 }",
                        "firm Bing { growth 2; capacity 7; output 1 }")
                .replace("Jia -> Yi spill", "Bing -> Yi 0.1")
                .replace("Yi -> Jia 0.4", "Yi -> Bing 0.2");
        assertThat(compare(PAIR, other).renamed()).isEmpty();
    }

    @Test
    void ofSeveralChangesTheOneThatDoesItIsNamed() {
        Comparison one =
                compare(PAIR, PAIR.replace("capacity 150", "capacity 180").replace("Jia 0.4", "Jia 4"));
        assertThat(sentences(one)).contains("Yi → Jia 0.4 → 4 does it: alone, and not without it.");
        Comparison two =
                compare(PAIR, PAIR.replace("spill = 0.3", "spill = 0.6").replace("Jia 0.4", "Jia 2"));
        assertThat(sentences(two))
                .contains("None does it alone; it takes together: spill 0.3 → 0.6, Yi → Jia 0.4 → 2.");
        Comparison each = compare(
                PAIR,
                PAIR.replace("spill = 0.3", "spill = 0.9 in 0..9")
                        .replace(" in 0..0.9", "")
                        .replace("spill = 0.9", "spill = 4")
                        .replace("Jia 0.4", "Jia 4"));
        assertThat(sentences(each)).anyMatch(said -> said.startsWith("Each of these does it alone: "));
    }

    @Test
    void scenariosAreToldByWhatTheySayThemselves() {
        String scenario = PAIR + "scenario Low \"Low spill\" { spill = 0.1 }\n";
        Comparison comparison =
                compare(scenario, scenario.replace("spill = 0.1", "spill = 0.2").replace("Jia 0.4", "Jia 0.5"));
        assertThat(changes(comparison)).containsExactly("Yi → Jia 0.4 → 0.5", "spill 0.1 → 0.2");
        assertThat(comparison.effects()).extracting(ScenarioEffect::scenario).containsExactly("base", "Low");
        Comparison fresh = compare(PAIR, scenario);
        assertThat(changes(fresh)).containsExactly("label of Low \"Low spill\" (new)", "spill 0.3 → 0.1");
        assertThat(sentences(fresh)).anyMatch(said -> said.contains("The scenario Low is new"));
    }

    @Test
    void theOrderOfEventsCountsWhereTheyMayMeet() {
        String events = PAIR + "at 20 { Jia.output = 3 }\nat 20 { Jia.output *= 2 }\nat 30 { Yi.output = 1 }\n";
        String swapped = PAIR + "at 30 { Yi.output = 1 }\nat 20 { Jia.output *= 2 }\nat 20 { Jia.output = 3 }\n";
        String apart = PAIR + "at 30 { Yi.output = 1 }\nat 20 { Jia.output = 3 }\nat 20 { Jia.output *= 2 }\n";
        assertThat(changes(compare(events, swapped)))
                .singleElement()
                .asString()
                .contains("order of what happens at 20");
        assertThat(changes(compare(events, apart))).isEqualTo(List.of());
    }

    @Test
    void bothRunsStandInOneChart() {
        Comparison comparison =
                compare(PAIR + "simulate to 60\n", PAIR.replace("Jia 0.4", "Jia 0.6") + "simulate to 60\n");
        assertThat(DifferenceChart.of(comparison))
                .hasValueSatisfying(chart -> assertThat(chart.panels())
                        .singleElement()
                        .satisfies(panel -> assertThat(panel.plots()).hasSize(4)));
    }
}
