package entente.reading;

import static org.assertj.core.api.Assertions.assertThat;

import entente.check.CheckOptions;
import entente.check.Checker;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.model.Model;
import entente.model.Scenarios;
import entente.syntax.ScriptReader;
import entente.trajectory.Trajectory;
import org.junit.jupiter.api.Test;

/** What is kept of a network with scenarios, of which there is no room for a second: what a scenario says, and states. */
class RunsTest {
    private static final String MODEL = """
            firms from "firms.csv"
            alliance Net from "edges.csv"
            scenario Less { Jia.capacity = 50 }
            scenario Least extends Less { Yi.capacity = 5 }
            """;

    private static Scenarios scenarios() {
        MemoryLibrary files = new MemoryLibrary()
                .with("firms.csv", "name,growth,capacity,output,research\nJia,0.5,100,10,1\nYi,0.8,150,5,2\n")
                .with("edges.csv", "from,to,contribution\nJia,Yi,0.3\nYi,Jia,0.4\n");
        return ScriptReader.read(Source.of("test.ent", MODEL))
                .then(script -> Checker.check(script, CheckOptions.of(files)))
                .get()
                .scenarios();
    }

    @Test
    void aScenarioSharesWhatItDoesNotSet() {
        Scenarios scenarios = scenarios();
        Model base = scenarios.base();
        for (String name : new String[] {"Less", "Least"}) {
            assertThat(scenarios.of(name).contributions()).isSameAs(base.contributions());
        }
        assertThat(scenarios.of("Less").firms().get(1)).isSameAs(base.firms().get(1));
        assertThat(scenarios.of("Less").firms().get(0)).isNotSameAs(base.firms().get(0));
        assertThat(scenarios.of("Least").firms().get(0))
                .isSameAs(scenarios.of("Less").firms().get(0));
    }

    @Test
    void aRunThatValuesAreReadFromReportsNoTimes() {
        Runs runs = new Runs(scenarios(), Resources.usual());
        Subject less = new Subject("Less", -1);
        Trajectory asked = runs.simulate(less, runs.request(60));
        assertThat(asked.times()).isEmpty();
        assertThat(asked.output()).isDeepEqualTo(new double[2][0]);
        assertThat(runs.covering(less, 30)).isSameAs(asked);
        assertThat(runs.covering(new Subject("Least", -1), 30).times()).isEmpty();
        assertThat(runs.request(60).evenly().at()).isNull();
    }
}
