package entente.console;

import java.util.List;

/** Where Entente starts. */
public final class Main {
    /** Enough for any expression that the reader lets through, whatever it is nested in. */
    private static final long STACK = 64L << 20;

    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        Exit[] exit = {Exit.RUN};
        Thread work = new Thread(
                null, () -> exit[0] = new Program(Surroundings.ofProcess()).run(List.of(words)), "entente", STACK);
        work.start();
        work.join();
        System.exit(exit[0].code());
    }
}
