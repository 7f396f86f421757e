package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import org.junit.jupiter.api.Test;

/** What questions read of fits. */
class EstimatesTest {
    /** Published in many places: the yeast of Carlson, 1913, and what R's nls says of its first seven hours. */
    private static final String YEAST = "hour,Yeast\n0,9.6\n1,18.3\n2,29\n3,47.2\n4,71.1\n5,119.1\n6,174.6\n7,257.3\n"
            + "8,350.7\n9,441\n10,513.3\n11,559.7\n12,594.8\n13,629.4\n14,640.8\n15,651.1\n16,655.9\n17,659.6\n18,661.8\n";

    private static final String MODEL = """
            let begun = 10 in 0.1..100
            firm Yeast { growth 0.5; capacity 600; output begun }
            let est = fit Yeast.growth, Yeast.capacity, begun to "data.csv"
            let early = fit Yeast.growth, Yeast.capacity, begun to "data.csv" from 0 to 6
            """;

    private static Step step(String questions) {
        MemoryLibrary files = new MemoryLibrary().with("data.csv", YEAST);
        return Session.empty(SessionOptions.defaults().withLibrary(files))
                .enter(Source.of("<input>", MODEL + questions), r -> {});
    }

    @Test
    void errorsAndEndsAreReadByTheQuantity() {
        Step step = step("""
                expect Yeast.growth under est = 0.54699 within 0.00001
                expect error(Yeast.growth) under est = 0.0056 within 0.00005
                expect error(Yeast.capacity) under est = 1.70 within 0.01
                expect (error(begun) + 0) under est = 0.379 within 0.001
                expect low(Yeast.growth) under est < Yeast.growth under est and high(Yeast.growth) under est > 0.55
                expect low(Yeast.capacity) under early > 100
                expect est.aicc > 0 and est.sse > 0
                """);
        assertThat(step.faults()).isEmpty();
        assertThat(step.failedExpectation()).isFalse();
    }

    @Test
    void anEndThatThereIsNotIsNoNumber() {
        Step step = step("expect high(Yeast.capacity) under early < 1e300\n");
        assertThat(step.failedExpectation()).isTrue();
    }

    @Test
    void onlyFitsHaveErrors() {
        assertThat(step("show error(Yeast.growth)\n").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.E565);
        assertThat(step("show error(Yeast.saturation) under est\n").diagnostics())
                .extracting(Diagnostic::code)
                .isNotEmpty();
    }
}
