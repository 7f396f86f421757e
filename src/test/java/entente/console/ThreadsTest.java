package entente.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void everyPieceIsDoneOnce() {
        for (int threads : new int[] {1, 2, 5}) {
            var done = new AtomicIntegerArray(1000);
            new Threads(threads).each(1000, done::incrementAndGet);
            for (int k = 0; k < 1000; k++) {
                assertThat(done.get(k)).isEqualTo(1);
            }
        }
    }

    @Test
    void aPiecesExceptionComesBack() {
        assertThatThrownBy(() -> new Threads(3).each(100, k -> {
                    if (k == 42) {
                        throw new IllegalStateException("42");
                    }
                }))
                .hasMessage("42");
    }
}
