package entente.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static int[] starts(int rows, java.util.function.IntUnaryOperator length) {
        int[] start = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            start[i + 1] = start[i] + length.applyAsInt(i);
        }
        return start;
    }

    @Test
    void theyCoverAllRowsOnceAndAreAboutEqual() {
        long seed = 20_240_502;
        var random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            int rows = 20_000 + random.nextInt(100_000);
            int[] start = starts(rows, i -> random.nextInt(20));
            int[] first = Pieces.of(start).first();
            assertThat(first[0]).isZero();
            assertThat(first[first.length - 1])
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(rows);
            assertThat(first.length).isGreaterThan(5);
            double mean = (start[rows] + 4.0 * rows) / (first.length - 1);
            for (int p = 1; p < first.length; p++) {
                int work = start[first[p]] - start[first[p - 1]] + 4 * (first[p] - first[p - 1]);
                assertThat(work / mean).as("seed %d, round %d", seed, round).isBetween(0.99, 1.01);
            }
        }
    }

    @Test
    void oneThatGetsFromEveryoneIsAPieceAndLeavesNoCrumbs() {
        int[] first = Pieces.of(starts(100_000, i -> i == 5000 ? 99_999 : 3)).first();
        int few = 0;
        for (int p = 1; p < first.length; p++) {
            few += first[p] - first[p - 1] < 4000 ? 1 : 0;
        }
        // That firm's own, and the rest at the end.
        assertThat(few).isBetween(1, 2);
    }

    @Test
    void littleWorkIsOnePiece() {
        assertThat(Pieces.of(starts(0, i -> 0)).first()).containsExactly(0, 0);
        assertThat(Pieces.of(starts(5000, i -> 10)).first()).containsExactly(0, 5000);
    }
}
