package entente.console;

import java.util.List;

/** Where Entente starts. */
public final class Main {
    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        Exit[] exit = {Exit.RUN};
        Thread work = new Thread(
                null,
                () -> exit[0] = new Program(Environment.ofProcess()).run(List.of(words)),
                "entente",
                Threads.STACK);
        work.start();
        work.join();
        System.exit(exit[0].code());
    }
}
