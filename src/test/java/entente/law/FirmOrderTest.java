package entente.law;

import static org.assertj.core.api.Assertions.assertThat;

import entente.events.InForce;
import entente.events.Sketch;
import entente.model.Model;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirmOrderTest {
    /** Firms in a ring, each with two givers near it, declared in the order that {@code place} says. */
    static Model ring(int[] place) {
        int n = place.length;
        int[] at = new int[n];
        for (int i = 0; i < n; i++) {
            at[place[i]] = i;
        }
        Sketch sketch = new Sketch();
        for (int i : at) {
            sketch.firm("F" + i, 0.3 + 0.001 * (i % 500), 50 + i % 100, 1 + i % 7);
        }
        for (int i = 0; i < n; i++) {
            sketch.gives(place[(i + 1) % n], place[i], -1, 0.2 + 0.0001 * (i % 1000));
            sketch.gives(place[(i + n - 3) % n], place[i], -1, -0.1);
        }
        return sketch.model();
    }

    static int[] shuffled(int n) {
        var random = new Random(20_240_505);
        int[] place = new int[n];
        Arrays.setAll(place, i -> i);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int keep = place[i];
            place[i] = place[j];
            place[j] = keep;
        }
        return place;
    }

    @Test
    void whoGivesToAFirmComesToStandNearIt() {
        int n = FirmOrder.WORTHWHILE;
        InForce inForce = Sketch.inForce(ring(shuffled(n)));
        // Too few to be worth it.
        int[] active = new int[n - 1000];
        Arrays.setAll(active, i -> i);
        assertThat(FirmOrder.order(inForce, active)).isSameAs(active);
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        int[] order = FirmOrder.order(inForce, all);
        int[] where = new int[n];
        Arrays.fill(where, -1);
        for (int v = 0; v < n; v++) {
            assertThat(where[order[v]]).isEqualTo(-1);
            where[order[v]] = v;
        }
        double distance = 0;
        for (int p = 0; p < n; p++) {
            for (int k = inForce.rowStart(p); k < inForce.rowEnd(p); k++) {
                distance += Math.abs(where[p] - where[inForce.from(k)]);
            }
        }
        assertThat(distance / inForce.entries()).isLessThan(50);
    }

    @Test
    void aLawInAnotherOrderHasTheSameRates() {
        InForce inForce = Sketch.inForce(ring(shuffled(500)));
        var random = new Random(3);
        double[] output = random.doubles(500, 1, 100).toArray();
        double[] expected = new double[500];
        Law.of(inForce).rates(0, output, expected);
        int[] order = shuffled(500);
        double[] one = new double[500];
        double[] state = new double[500];
        for (int v = 0; v < 500; v++) {
            one[v] = 1;
            state[v] = output[order[v]];
        }
        double[] rate = new double[500];
        Law.of(inForce, order, one).rates(0, state, rate);
        for (int v = 0; v < 500; v++) {
            // To the last bit: a row's sum keeps the order of the declarations.
            assertThat(rate[v]).isEqualTo(expected[order[v]]);
        }
    }
}
