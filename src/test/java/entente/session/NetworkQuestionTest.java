package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Source;
import entente.session.answers.AllianceGraph;
import entente.session.answers.NetworkAnswer;
import org.junit.jupiter.api.Test;

class NetworkQuestionTest {
    private static final String MODEL = """
            firm A { growth 1; capacity 10; output 1 }
            firm B "Second" { growth 1; capacity 20; output 1 }
            org C { growth 1; capacity 5; output 1 }
            firm D { growth 1; capacity 5; output 1 }
            firm E absent { growth 1; capacity 5 }
            alliance T { A -> B 0.3; B -> A 0.2; E -> A 0.9 }
            A -| C 0.4
            D -> C 0.1
            at 5 { E enters with 1 }
            """;

    private static NetworkAnswer answer(String question) {
        Step step = Session.empty(SessionOptions.defaults())
                .enter(Source.of("a.ent", MODEL + question + "\n"), result -> {});
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.faults()).isEmpty();
        return (NetworkAnswer) step.results().get(0).answer();
    }

    @Test
    void anAllianceHasItsMembersAndWhatIsBetweenThem() {
        NetworkAnswer answer = answer("network T");
        assertThat(answer.alliance()).isEqualTo("T");
        assertThat(answer.graph().actors())
                .extracting(AllianceGraph.Actor::title)
                .containsExactly("A", "Second");
        assertThat(answer.graph().strongest())
                .containsExactly(new AllianceGraph.Link(0, 1, 0.3), new AllianceGraph.Link(1, 0, 0.2));
    }

    /** Gains are those among all who are present: x of A = 1.2/0.94. */
    @Test
    void everybodyPresentIsAskedForByFirms() {
        NetworkAnswer answer = answer("network firms");
        assertThat(answer.alliance()).isNull();
        assertThat(answer.graph().actors()).hasSize(4);
        assertThat(answer.graph().actors().get(0).gain()).isCloseTo(1.2 / 0.94 - 1, within(1e-12));
        assertThat(answer.graph().actors().get(2).organisation()).isTrue();
        assertThat(answer.graph().actors().get(2).gain()).isNegative();
        assertThat(answer.graph().strongest().get(0)).isEqualTo(new AllianceGraph.Link(0, 2, -0.4));
        assertThat(answer("network firms at 6").graph().actors()).hasSize(5);
    }

    @Test
    void ofALargeNetworkTheStrongestPartIsDrawn() {
        NetworkAnswer answer = answer("firm L[1..60] { growth 1; capacity 1; output 1 }\n"
                + "L[i] -> L[i+1] 0.001*i\nL[60] -> A 0.5\nnetwork firms");
        AllianceGraph part = answer.graph().drawable(10, 5);
        assertThat(part.actors()).hasSize(10);
        assertThat(part.links()).hasSize(5);
        assertThat(part.links().get(0).weight()).isEqualTo(0.5);
        assertThat(answer.graph().drawable(100, 1000)).isSameAs(answer.graph());
    }
}
