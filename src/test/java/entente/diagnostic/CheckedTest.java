package entente.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedTest {
    private static final Source FIRST = Source.of("first.ent", "abcdef");
    private static final Source SECOND = Source.of("second.ent", "abcdef");

    @Test
    void laterStagesFileTheirFindingsWhereTheyStand() {
        Diagnostic reading = Diagnostic.of(Code.E101, FIRST.span(4, 5));
        Diagnostic checking = Diagnostic.of(Code.E301, FIRST.span(1, 2));
        Diagnostic imported = Diagnostic.of(Code.E301, SECOND.span(0, 1));

        Checked<String> checked = new Checked<>("script", List.of(reading))
                .then(script -> new Checked<>("model", List.of(imported, checking)));

        assertThat(checked.diagnostics()).containsExactly(checking, reading, imported);
    }
}
