package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Field;
import entente.diagnostic.Source;
import entente.session.answers.TableAnswer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quantity that is swept moves in every scenario that says nothing of it, and in no other. */
class AcrossScenariosTest {
    private static final String BASE = """
            let a = 0.1
            let k = 0.5
            firm Jia { growth k*1; capacity 100; output 10; let reach = 1 }
            firm Yi { growth 0.8*Jia.reach; capacity 150; output 5; let reach = 2 }
            firm Lab[1..3] { growth 0.3; capacity 20; output 1 }
            firm Drawn { growth 0.5 in 0.1..1; capacity 30; output 3 }
            alliance Tech { Jia -> Yi 0.3; Yi -> Jia 0.2 }
            Yi -> Lab[1] a
            Lab[2] -> Yi 0.1
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jia.growth             | scenario S { let extra = 2; a = extra*0.1 }              | moves
            Jia.growth             | scenario S { k = 0.6 }                                   | moves
            Jia.growth             | scenario S { firm Jia { capacity 90 } }                  | moves
            Jia.growth             | scenario S { Jia.growth = 0.5 }                          | stays
            Jia.growth             | scenario S { firm Jia { growth k*1 } }                   | stays
            Jia.growth             | scenario S { firms.growth *= 1 }                         | stays
            Drawn.growth           | scenario S { let extra = 2; Drawn.capacity = 31 }        | moves
            Drawn.growth           | scenario S { Drawn.growth = 0.5 }                        | stays
            Jia.capacity           | scenario S { firms.capacity = 100 }                      | stays
            Jia.output             | scenario S { firm New { growth 1; capacity 1; output 1 } } | moves
            Lab[2].capacity        | scenario S { Lab[1].capacity = 5 }                       | moves
            Lab[2].capacity        | scenario S { Lab[*].capacity *= 1 }                      | stays
            Lab[2].capacity        | scenario S { firm Lab[1..3] { growth 0.4 } }             | moves
            Jia.reach              | scenario S { Yi.reach = 3 }                              | moves
            Jia.reach              | scenario S { firms.reach = 1 }                           | stays
            Jia.reach              | scenario S { firm Jia { let reach = 1 } }                | stays
            (Lab[2] -> Yi)         | scenario S { (Yi -> Lab[1]) = 0.1 }                      | moves
            (Lab[2] -> Yi)         | scenario S { (Lab[2] -> Yi) = 0.1 }                      | stays
            (Lab[2] -> Yi)         | scenario S { Lab[2] -> Yi 0.1 }                          | stays
            (Jia -> Yi) of Tech    | scenario S { alliance Tech { Yi -> Jia 0.4 } }           | moves
            (Jia -> Yi) of Tech    | scenario S { alliance Tech { Jia -> Yi 0.3 } }           | stays
            (Jia -> Yi) of Tech    | scenario S { (Jia -> Yi) *= 1 }                          | stays
            a                      | scenario S { let a = 0.1 }                               | stays
            a                      | scenario S { at 2 { a = 0.2 } }                          | moves
            a                      | scenario A { a = 0.1 } scenario S extends A { k = 0.6 }  | stays
            k                      | scenario A { a = 0.1 } scenario S extends A { k = 0.5 }  | stays
            Jia.growth             | scenario A { a = 0.2 } scenario S extends A { let b = 1 } | moves
            """)
    void whatAScenarioSaysStays(String quantity, String scenarios, String then) {
        List<List<Field.Leaf>> rows = sweep(quantity, scenarios.replace("} scenario", "}\nscenario"), "");
        assertThat(rows.get(0).get(1)).as("base").isNotEqualTo(rows.get(1).get(1));
        assertThat(rows.get(0).get(2).equals(rows.get(1).get(2))).isEqualTo(then.equals("stays"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a          | scenario A { a = 0.2 }             | scenario S extends A { k = 0.6 }  | moves
            a          | scenario A { k = 0.2 }             | scenario S extends A { a = 0.1 }  | stays
            Jia.growth | scenario A { Jia.growth = 0.7 }    | scenario S extends A { a = 0.3 }  | moves
            Jia.growth | scenario A { Jia.growth = 0.7 }    | scenario S { a = 0.3 }            | stays
            Jia.growth | scenario A { a = 0.7 }             | scenario S { k = 0.3 }            | moves
            """)
    void aScenarioMovesThoseThatBuildOnWhatItSays(String quantity, String own, String other, String then) {
        List<List<Field.Leaf>> rows = sweep(quantity, own + "\n" + other, " for A");
        assertThat(rows.get(0).get(1)).as("own").isNotEqualTo(rows.get(1).get(1));
        assertThat(rows.get(0).get(2).equals(rows.get(1).get(2))).isEqualTo(then.equals("stays"));
    }

    private static List<List<Field.Leaf>> sweep(String quantity, String scenarios, String of) {
        String all = "(Jia + Yi + Lab[1] + Lab[2] + Drawn) at 5";
        String script = BASE + scenarios + "\nsweep " + quantity + " in 0.15..0.55 by 0.4 { " + all + "; " + all
                + " under S }" + of + "\n";
        Step step = Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", script), result -> {});
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.runError()).isNull();
        return ((TableAnswer) step.results().get(0).answer()).rows();
    }
}
