package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What rounding leaves of a singular matrix is taken for it, and what is farther from it is not. */
class SingularSetTest {
    private static Degenerate set(double a, double b, double c, double d) {
        return SingularSet.of(new double[][] {{a, b}, {c, d}}, new int[] {0, 1});
    }

    private static Degenerate.Kind kind(double a, double b, double c, double d) {
        return set(a, b, c, d).kind();
    }

    /** The lesser singular value is a quarter of what is added, as a part of the greater: with it goes a dimension. */
    @Test
    void aSingularValueIsNoneBelowItsBand() {
        assertThat(set(1, 1, 1, 1 + 4e-11).dimension()).isEqualTo(1);
        assertThat(set(1, 1, 1, 1 + 4e-9).dimension()).isZero();
    }

    /** Half of what is added is left of each side. */
    @Test
    void theRightSideIsReachedWithinItsBand() {
        assertThat(kind(1, 1, 1 + 2e-9, 1 + 2e-9)).isEqualTo(Degenerate.Kind.LINE);
        assertThat(kind(1, 1, 1 + 2e-7, 1 + 2e-7)).isEqualTo(Degenerate.Kind.NONE);
    }

    /** The positive part is as long as the root of two by what the firms' weights are. */
    @Test
    void aLineThatIsTooShortToBeBelievedIsNone() {
        assertThat(kind(1e8, 1e8, 1e8, 1e8)).isEqualTo(Degenerate.Kind.LINE);
        assertThat(kind(1e10, 1e10, 1e10, 1e10)).isEqualTo(Degenerate.Kind.NONE);
    }
}
