package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Field;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.session.answers.TableAnswer;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void partsThatAreFoundElsewhereAreTheRowsToTheLastBit() {
        MemoryLibrary files = new MemoryLibrary().with("firms.ent", """
                firm Jia { growth 0.5; capacity 100; output 10 }
                firm Yi { growth 0.8; capacity 150; output 5 }
                Jia -> Yi 0.3
                """);
        SessionOptions options = SessionOptions.defaults().withLibrary(files);
        Step declared = Session.empty(options).enter(Source.of("here.ent", DECLARED), result -> {});
        assertThat(declared.diagnostics()).isEmpty();
        assertThat(declared.runError()).isNull();
        Source question = Source.of("<input>", SWEEP);
        Step swept = declared.next().enter(question, result -> {});
        assertThat(swept.diagnostics()).isEmpty();
        TableAnswer table = (TableAnswer) swept.results().get(0).answer();
        Job all = Job.of(declared.next(), question, 0).get();
        assertThat(all.to()).isEqualTo(91);
        List<List<Field.Leaf>> rows = new ArrayList<>();
        for (Job part : List.of(all.part(0, 17), all.part(17, 60), all.part(60, 91))) {
            Job.Rows found = part.run(Doors.NONE);
            assertThat(found.fault()).isNull();
            rows.addAll(found.rows());
        }
        assertThat(rows).isEqualTo(table.rows());
    }
}
