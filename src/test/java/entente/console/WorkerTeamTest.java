package entente.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkerTeamTest {
    @Test
    void everyPieceOfEveryCallIsDoneOnceAndBeforeTheCallReturns() {
        for (int threads : new int[] {1, 2, 3, 7}) {
            try (var crew = new Threads(threads).team()) {
                var done = new AtomicIntegerArray(20);
                int[] plain = new int[20];
                for (int call = 1; call <= 5000; call++) {
                    int count = 1 + call % 20;
                    crew.each(count, k -> {
                        done.incrementAndGet(k);
                        plain[k]++;
                    });
                    assertThat(plain[call % count]).isEqualTo(done.get(call % count));
                }
                for (int k = 0; k < 20; k++) {
                    // Of twenty calls in a row, 20 − k have a piece k.
                    assertThat(done.get(k)).isEqualTo(250 * (20 - k));
                    assertThat(plain[k]).isEqualTo(done.get(k));
                }
            }
        }
    }

    @Test
    void theWorkIsShared() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (var crew = new WorkerTeam(3)) {
            // Until the others have come: nobody says when a thread gets its turn.
            for (int call = 0; call < 100_000 && seen.size() < 3; call++) {
                crew.each(50, k -> seen.add(Thread.currentThread()));
            }
            assertThat(seen).hasSize(3).contains(Thread.currentThread());
        }
        seen.remove(Thread.currentThread());
        assertThat(seen).noneMatch(Thread::isAlive);
    }

    @Test
    void aPiecesExceptionComesBackAndTheCrewGoesOn() {
        try (var crew = new WorkerTeam(3)) {
            for (int call = 0; call < 100; call++) {
                assertThatThrownBy(() -> crew.each(100, k -> {
                            if (k % 10 == 3) {
                                throw new IllegalStateException("no piece " + k % 10);
                            }
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("no piece 3");
                var done = new AtomicIntegerArray(100);
                crew.each(100, done::incrementAndGet);
                for (int k = 0; k < 100; k++) {
                    assertThat(done.get(k)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void onceClosedItsCallerDoesAll() {
        var crew = new WorkerTeam(3);
        crew.each(10, k -> {});
        crew.close();
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        crew.each(50, k -> seen.add(Thread.currentThread()));
        assertThat(seen).containsExactly(Thread.currentThread());
    }

    @Test
    void anInterruptedCallerGetsItsWorkAndStaysInterrupted() {
        try (var crew = new WorkerTeam(2)) {
            var done = new AtomicIntegerArray(40);
            Thread.currentThread().interrupt();
            crew.each(40, k -> {
                for (int spin = 0; spin < 20_000; spin++) {
                    Thread.onSpinWait();
                }
                done.incrementAndGet(k);
            });
            assertThat(Thread.interrupted()).isTrue();
            for (int k = 0; k < 40; k++) {
                assertThat(done.get(k)).isEqualTo(1);
            }
        }
    }
}
