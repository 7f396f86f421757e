package entente.console;

/**
 * Tells whoever waits at a terminal that work goes on: seconds on a line of their own, which goes before the next answer
 * comes. Nothing for the first seconds, and nothing at all where nobody watches.
 */
final class Progress implements AutoCloseable {
    private static final long SILENCE_MILLISECONDS = 3000;
    private static final long STEP_MILLISECONDS = 1000;

    private final Screen screen;
    private final Thread ticker = new Thread(this::tick, "progress");
    private boolean shown;
    private boolean over;

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
            screen.err().print("\r" + screen.messages().say("console.progress", seconds));
        }
        return !over;
    }

    /** Takes the line away, for what comes now. */
    synchronized void clear() {
        if (shown) {
            screen.err().print("\r\u001b[K");
            shown = false;
        }
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
