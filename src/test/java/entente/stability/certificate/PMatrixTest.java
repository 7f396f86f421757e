package entente.stability.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PMatrixTest {
    private static boolean test(double corner) {
        return PMatrix.test(new double[][] {{1, 1}, {1, corner}});
    }

    @Test
    void aMinorIsPositiveBeyondWhatRoundingMayMakeOfIt() {
        assertThat(test(2)).isTrue();
        assertThat(test(1 + 1e-11)).isTrue();
        assertThat(test(1 + 1e-13)).isFalse();
        assertThat(test(1)).isFalse();
        assertThat(test(0.5)).isFalse();
    }

    @Test
    void everyMinorCounts() {
        assertThat(PMatrix.test(new double[][] {{1, 0, 0}, {0, 1, 2}, {0, 2, 1}}))
                .isFalse();
        assertThat(PMatrix.test(new double[][] {{1, -1, 0}, {1, 1, -1}, {0, 1, 1}}))
                .isTrue();
    }
}
