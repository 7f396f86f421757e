package entente.console;

import entente.session.Result;
import entente.session.Step;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question at work on a thread of its own. Whoever waits for it can leave: a session is never changed, so one that
 * nobody waits for any more does no harm.
 */
final class Work implements Runnable {
    /** How long an interrupted question may take to come to an end by itself. */
    private static final long PATIENCE_SECONDS = 2;

    private static final long STACK = 64L << 20;

    private final Function<Consumer<Result>, Step> question;
    private final Consumer<Result> answers;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean left;
    private volatile @Nullable Step step;
    private volatile @Nullable Throwable failure;

    Work(Function<Consumer<Result>, Step> question, Consumer<Result> answers) {
        this.question = question;
        this.answers = answers;
    }

    /** Starts the question and waits: to its end, or a little after {@link #leaveSoon}. */
    @Override
    public void run() {
        Thread thread = new Thread(null, this::work, "question", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            while (!ended.await(20, TimeUnit.MILLISECONDS)) {
                if (asked.getCount() == 0 && !ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        left = true;
        Throwable thrown = failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    void leaveSoon() {
        asked.countDown();
    }

    /** What it did, or null where nobody waited for its end. */
    @Nullable
    Step step() {
        return step;
    }

    private void work() {
        try {
            step = question.apply(result -> {
                if (!left) {
                    answers.accept(result);
                }
            });
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            ended.countDown();
        }
    }
}
