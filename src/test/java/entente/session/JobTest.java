package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Answer;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final String DECLARED = """
            use "firms.ent"
            let spill = 0.4 in 0..0.9
            Yi -> Jia spill
            let s = stability
            at 10 { Jia.capacity += 20 }
            simulate to 30
            """;
    private static final String SWEEP = """
            sweep spill in 0..0.9 by 0.01 { Jia at end; (Yi at 12) * s.spectralRadius; first(Jia > 60); s.verdict is global }
            """;

    private static final String UNCERTAIN = "uncertainty 400 runs to 40 seed 7\n";

    /** What was declared has been answered, and it is known what its question answers. */
    private record Asked(Job job, Answer answer) {
        static Asked of(String declared, String question) {
            MemoryLibrary files = new MemoryLibrary().with("firms.ent", """
                    firm Jia { growth 0.5; capacity 100; output 10 }
                    firm Yi { growth 0.8; capacity 150; output 5 }
                    Jia -> Yi 0.3
                    """);
            SessionOptions options = SessionOptions.defaults().withLibrary(files);
            Step before = Session.empty(options).enter(Source.of("here.ent", declared), result -> {});
            assertThat(before.diagnostics()).isEmpty();
            assertThat(before.runError()).isNull();
            Source input = Source.of("<input>", question);
            Step step = before.next().enter(input, result -> {});
            assertThat(step.diagnostics()).isEmpty();
            Answer answer = Objects.requireNonNull(step.results().get(0).answer());
            return new Asked(Job.of(before.next(), input, 0).get(), answer);
        }

        /** The answer that parts make which are sent as text, each way. */
        Answer divided(int... ends) throws ReflectiveOperationException {
            List<Job.Rows> parts = new ArrayList<>();
            int from = 0;
            for (int end : ends) {
                Job part = job.part(from, end);
                Job sent = (Job) Objects.requireNonNull(TextWire.value(TextWire.text(part)));
                assertThat(sent).isEqualTo(part);
                Job.Rows found = sent.run(Doors.NONE);
                assertThat(found.fault()).isNull();
                Object back = Objects.requireNonNull(TextWire.value(TextWire.text(found)));
                assertThat(back).isEqualTo(found);
                parts.add((Job.Rows) back);
                from = end;
            }
            return job.answer(parts, Doors.NONE);
        }
    }

    @Test
    void aSweepInPartsThatAreFoundElsewhereIsTheSweepToTheLastBit() throws ReflectiveOperationException {
        Asked asked = Asked.of(DECLARED, SWEEP);
        assertThat(asked.job().to()).isEqualTo(91);
        assertThat(asked.divided(17, 60, 91)).isEqualTo(asked.answer());
    }

    @Test
    void whatIsToBeKnownOfASweepGoesWithItsParts() throws ReflectiveOperationException {
        Asked asked = Asked.of(DECLARED, "sweep spill in 0..0.9 by 0.1 { Jia.saturation + spill }");
        assertThat(asked.answer().sentences()).isNotEmpty();
        assertThat(asked.divided(5, 10)).isEqualTo(asked.answer());
    }

    @Test
    void anUncertaintyInPartsThatAreFoundElsewhereIsTheUncertaintyToTheLastBit() throws ReflectiveOperationException {
        Asked asked = Asked.of(
                DECLARED.replace("let spill = 0.4 in 0..0.9", "let spill ~ normal(0.6, 0.3) in 0..3"), UNCERTAIN);
        assertThat(asked.job().to()).isEqualTo(400);
        assertThat(asked.divided(1, 130, 400)).usingRecursiveComparison().isEqualTo(asked.answer());
        assertThat(asked.divided(400)).usingRecursiveComparison().isEqualTo(asked.answer());
    }
}
