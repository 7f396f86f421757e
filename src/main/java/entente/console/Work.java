package entente.console;

import entente.session.Result;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A script or a question at work on a thread of its own. Whoever waits for it can leave: a session is never changed, so
 * one that nobody waits for any more does no harm.
 *
 * @param <T> what comes of it
 */
final class Work<T> implements Runnable {
    /** How long it may take to come to an end by itself once it is to stop. */
    private static final long PATIENCE_SECONDS = 2;

    private static final long LOOK_MILLISECONDS = 20;

    private final Function<Consumer<Result>, T> question;
    private final Consumer<Result> answers;
    private final StopCondition watch;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean left;
    private volatile @Nullable T outcome;
    private volatile @Nullable Throwable failure;

    /** @param watch says when it is to stop, to the question as well as here */
    Work(StopCondition watch, Function<Consumer<Result>, T> question, Consumer<Result> answers) {
        this.watch = watch;
        this.question = question;
        this.answers = answers;
    }

    /** Starts it and waits: to its end, or until a little after it is to stop. */
    @Override
    public void run() {
        Thread thread = new Thread(null, this::work, "question", Threads.STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            while (!ended.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (watch.getAsBoolean() && !ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
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

    /** What came of it, or null where nobody waited for its end. */
    @Nullable
    T outcome() {
        return outcome;
    }

    private void work() {
        try {
            outcome = question.apply(result -> {
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
