package entente.console;

import entente.reading.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever waits at a terminal that work goes on: seconds, and how many of many runs are done, on a line of their
 * own, which goes before the next answer comes. Nothing for the first seconds, and nothing at all where nobody watches.
 */
final class Progress implements Resources.Progress, AutoCloseable {
    private static final long SILENCE_MILLISECONDS = 3000;
    private static final long STEP_MILLISECONDS = 1000;

    private final Screen screen;
    private final Thread ticker = new Thread(this::tick, "progress");
    private boolean shown;
    private boolean over;
    private volatile @Nullable Count count;

    private record Count(long done, long of) {}

    private Progress(Screen screen) {
        this.screen = screen;
    }

    static Progress on(Screen screen) {
        Progress progress = new Progress(screen);
        if (screen.around().errIsTerminal()) {
            progress.ticker.setDaemon(true);
            progress.ticker.start();
        }
        return progress;
    }

    @Override
    public void at(long done, long of) {
        Count last = count;
        // Several threads tell, and not in order.
        if (last == null || last.of != of || done > last.done) {
            count = new Count(done, of);
        }
    }

    private void tick() {
        try {
            Thread.sleep(SILENCE_MILLISECONDS);
            for (long seconds = SILENCE_MILLISECONDS / 1000; show(seconds); seconds++) {
                Thread.sleep(STEP_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            // The work is done.
        }
    }

    private synchronized boolean show(long seconds) {
        if (!over) {
            shown = true;
            Count now = count;
            String line = now == null
                    ? screen.messages().say("console.progress", seconds)
                    : screen.messages().say("console.progress.runs", seconds, now.done, now.of);
            screen.err().print("\r\u001b[K" + line);
        }
        return !over;
    }

    /** Takes the line away, for what comes now. */
    synchronized void clear() {
        if (shown) {
            screen.err().print("\r\u001b[K");
            shown = false;
        }
        count = null;
    }

    @Override
    public void close() {
        synchronized (this) {
            clear();
            over = true;
        }
        ticker.interrupt();
    }
}
