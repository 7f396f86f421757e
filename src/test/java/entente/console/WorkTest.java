package entente.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkTest {
    private final StopCondition watch =
            new StopCondition(Long.MAX_VALUE, new Output(new ByteArrayOutputStream(), false));

    @Test
    void whatComesOfItIsKept() {
        Work<String> work = new Work<>(watch, answers -> "done", result -> {});
        work.run();
        assertThat(work.outcome()).isEqualTo("done");
        assertThat(watch.timeIsUp()).isFalse();
    }

    @Test
    void whatHearsNothingIsLeft() {
        CountDownLatch never = new CountDownLatch(1);
        for (StopCondition over : new StopCondition[] {
            stopped(), new StopCondition(0, new Output(new ByteArrayOutputStream(), false)), unread()
        }) {
            Work<String> work = new Work<>(over, answers -> deaf(never), result -> {});
            work.run();
            assertThat(work.outcome()).isNull();
        }
        never.countDown();
    }

    private StopCondition stopped() {
        watch.stop();
        return watch;
    }

    private static StopCondition unread() {
        Output gone = new Output(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                true);
        gone.print("x");
        return new StopCondition(Long.MAX_VALUE, gone);
    }

    private static String deaf(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }

    @Test
    void whatItThrowsIsThrown() {
        Work<String> work = new Work<>(
                watch,
                answers -> {
                    throw new IllegalStateException("ours");
                },
                result -> {});
        assertThatThrownBy(work::run).hasMessage("ours");
    }
}
