package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.session.answers.ShowAnswer;
import entente.syntax.Depth;
import entente.trajectory.Workers;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How deep scripts may nest is for whoever opens the session to say. */
class DoorsTest {
    private static Doors doors(int brackets, int operations) {
        MemoryLibrary files = new MemoryLibrary().with("deep.ent", "let x = (((1)))\n");
        return new Doors(null, Workers.NONE, files, new Depth(brackets, operations));
    }

    private static Step entered(String text, Doors doors) {
        SessionOptions options = SessionOptions.defaults().withDoors(doors);
        return Session.empty(options).enter(Source.of("here.ent", text + "\n"), result -> {});
    }

    private static double shown(String expression, Doors doors) {
        return shown(expression, doors, "");
    }

    private static double shown(String expression, Doors doors, String before) {
        Step step = entered(before + "show " + expression, doors);
        assertThat(step.diagnostics()).isEmpty();
        ShowAnswer answer = (ShowAnswer) step.results().get(0).answer();
        return answer.values().get(0).field().asNumber();
    }

    private static void assertTooDeep(String text, Doors doors, int limit, String file, String at) {
        Step step = entered(text, doors);
        assertThat(step.results()).isEmpty();
        assertThat(step.diagnostics()).hasSize(1);
        Diagnostic mistake = step.diagnostics().get(0);
        assertThat(mistake.code()).isEqualTo(Code.E702);
        assertThat(mistake.arguments()).containsExactly(limit);
        assertThat(mistake.span().source().name()).isEqualTo(file);
        assertThat(mistake.span().text()).isEqualTo(at);
    }

    private static String inBrackets(int deep) {
        return "(".repeat(deep) + "1" + ")".repeat(deep);
    }

    private static String sum(int operations) {
        return "1" + " + 1".repeat(operations);
    }

    @Test
    void bracketsAreRefusedBeyondTheLimitAndReadUpToIt() {
        assertThat(shown(inBrackets(2), doors(2, 1000))).isEqualTo(1);
        assertTooDeep("show " + inBrackets(3), doors(2, 1000), 2, "here.ent", "(");
        assertThat(shown(inBrackets(500), doors(500, 1000))).isEqualTo(1);
        assertTooDeep("show " + inBrackets(501), doors(500, 1000), 500, "here.ent", "(");
    }

    @Test
    void operationsAreRefusedBeyondTheLimitAndReadUpToIt() {
        assertThat(shown(sum(3), doors(200, 3))).isEqualTo(4);
        assertTooDeep("show " + sum(4), doors(200, 3), 3, "here.ent", "+");
        assertThat(shown(sum(3000), doors(200, 3000))).isEqualTo(3001);
        assertTooDeep("show " + sum(3001), doors(200, 3000), 3000, "here.ent", "+");
    }

    @Test
    void theLimitHoldsForTheFilesThatAreUsed() {
        assertThat(shown("x\n", doors(3, 1000), "use \"deep.ent\"\n")).isEqualTo(1);
        assertTooDeep("use \"deep.ent\"", doors(2, 1000), 2, "deep.ent", "(");
    }

    @Test
    void aJobThatIsTooDeepForWhereverItIsRunSaysSo() {
        Doors here = doors(200, 1000);
        Source sweep = Source.of("<input>", "sweep x in (((0)))..1 { x }\n");
        Step declared = entered("use \"deep.ent\"", here);
        Job job = Job.of(declared.next(), sweep, 0).get();
        assertThat(job.run(doors(3, 1000)).rows()).hasSize(job.to());
        Job.Rows refused = job.run(doors(2, 1000));
        assertThat(refused.rows()).isEmpty();
        assertThat(Objects.requireNonNull(refused.fault()).code()).isEqualTo(Code.E702);
    }
}
