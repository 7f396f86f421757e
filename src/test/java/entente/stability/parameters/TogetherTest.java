package entente.stability.parameters;

import static entente.stability.Families.ZERO;
import static entente.stability.Families.c;
import static entente.stability.Families.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Polynomial;
import entente.stability.Critical;
import entente.stability.Families;
import entente.stability.LocalStability;
import entente.stability.Models;
import entente.stability.Patience;
import entente.stability.Stability;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two groups alike do at once, and what all firms alike do, where determinants only touch 0. */
class TogetherTest {
    /** So many groups, none of which has to do with another. */
    private static Families apart(int groups, Polynomial[][] group) {
        int n = group.length;
        Polynomial[][] d = new Polynomial[groups * n][groups * n];
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d.length; j++) {
                d[i][j] = i / n == j / n ? group[i % n][j % n] : ZERO;
            }
        }
        return Families.of(1, d);
    }

    private static Polynomial[][] ring(Polynomial alpha, Polynomial beta) {
        Polynomial a = c(0).minus(alpha);
        Polynomial b = c(0).minus(beta);
        return new Polynomial[][] {{ZERO, a, b}, {b, ZERO, a}, {a, b, ZERO}};
    }

    private static List<Trace.Event> ofAll(Families family, double low, double high) {
        return Trace.of(family, low, high, Patience.endless()).orElseThrow().events().stream()
                .filter(e -> e.present().length == family.growth().length)
                .toList();
    }

    @Test
    void pairsAlikeLeaveToInfinityAtOnce() {
        Families family = apart(2, new Polynomial[][] {{ZERO, p(0)}, {p(0), ZERO}});
        for (double[] range : new double[][] {{0.5, 1.5}, {0.47, 1.61}}) {
            List<Trace.Event> events = ofAll(family, range[0], range[1]);
            assertThat(events).extracting(Trace.Event::kind).containsExactly(Boundary.INFINITY);
            assertThat(events.get(0).at()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void ringsAlikeOscillateAtOnce() {
        for (double high : new double[] {1.2, 1.37}) {
            List<Trace.Event> events = ofAll(apart(2, ring(p(0), c(1.3))), 0.2, high);
            assertThat(events).extracting(Trace.Event::kind).contains(Boundary.HOPF);
            assertThat(events.get(0).at()).isCloseTo(0.7, within(1e-9));
        }
        // All contributions by a factor, where α + β = 2 makes both rings oscillate.
        double[][] d = new double[6][6];
        for (int i = 0; i < 6; i++) {
            d[i][i / 3 * 3 + (i + 1) % 3] = -0.3;
            d[i][i / 3 * 3 + (i + 2) % 3] = -1.3;
        }
        assertThat(Stability.of(Models.of(d)).headroom()).isCloseTo(1.25, within(1e-9));
    }

    /** What the giver gives the first firms of two rings reaches them alike, and both oscillate at the same value. */
    @Test
    void ringsAlikeBehindOneGiverAreAsOne() {
        double[][] one = new double[4][4];
        double[][] two = new double[7][7];
        for (int i = 0; i < 6; i++) {
            two[1 + i][1 + i / 3 * 3 + (i + 1) % 3] = -0.4;
            two[1 + i][1 + i / 3 * 3 + (i + 2) % 3] = -1.5;
        }
        two[1][0] = 0.2;
        two[4][0] = 0.2;
        for (int i = 0; i < 4; i++) {
            one[i] = Arrays.copyOf(two[i], 4);
        }
        List<Critical> few = Stability.of(Models.of(one)).critical();
        List<Critical> many = Stability.of(Models.of(two)).critical();
        for (Critical critical : few) {
            assertThat(many).anySatisfy(other -> {
                assertThat(other.from()).isEqualTo(critical.from());
                assertThat(other.to()).isEqualTo(critical.to());
                assertThat(other.up()).isEqualTo(critical.up());
                assertThat(other.down()).isEqualTo(critical.down());
            });
        }
    }

    @Test
    void rivalsAlikePassThroughEquilibriaSideBySide() {
        Polynomial q = c(0).minus(p(0));
        Families family = Families.of(1, new Polynomial[][] {{ZERO, q, q}, {q, ZERO, q}, {q, q, ZERO}});
        for (double[] range : new double[][] {{0.5, 1.5}, {0.47, 1.61}}) {
            Trace trace =
                    Trace.of(family, range[0], range[1], Patience.endless()).orElseThrow();
            assertThat(trace.events()).extracting(Trace.Event::kind).doesNotContain(Boundary.INFINITY, Boundary.HOPF);
            Trace.Branch all = trace.branches().get(trace.branches().size() - 1);
            assertThat(all.present()).hasSize(3);
            assertThat(all.pieces())
                    .extracting(Trace.Piece::stability)
                    .containsExactly(LocalStability.STABLE, LocalStability.SADDLE);
            assertThat(all.pieces().get(0).to()).isCloseTo(1, within(1e-12));
            Trace.Event event = ofAll(family, range[0], range[1]).get(0);
            assertThat(event.kind()).isEqualTo(Boundary.DEGENERATE);
            assertThat(event.output()[0]).isCloseTo(1.0 / 3, within(1e-5));
            Threshold threshold =
                    Threshold.of(family, range[0], range[1], Patience.endless()).orElseThrow();
            assertThat(threshold.changes())
                    .extracting(Threshold.Change::boundary)
                    .containsExactly(Boundary.DEGENERATE);
        }
    }
}
