package entente.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Many inputs, each by a seed of its own, so that one alone can be made again. One failure of each kind is kept. */
public final class Trials {
    /** Seconds of processor time that one input may take. */
    private static final int LONGEST = 60;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private final String name;
    private final int count;
    private final long seed;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private volatile String current = "";
    private volatile long began;

    /** Says by an exception or an error that something is wrong. */
    public interface Trial {
        void of(byte[] input) throws Exception;
    }

    private Trials(String name, int count, long seed) {
        this.name = name;
        this.count = count;
        this.seed = seed;
    }

    /** As many as a property says, from the seed that another says. */
    public static void run(String name, String property, int usual, Function<Random, byte[]> inputs, Trial trial) {
        long seed = Long.getLong("entente.seed", new Random().nextLong());
        new Trials(name, Integer.getInteger(property, usual), seed).run(inputs, trial);
    }

    private void run(Function<Random, byte[]> inputs, Trial trial) {
        System.out.printf("%s: %d inputs, seed %d%n", name, count, seed);
        Thread watch = watch(Thread.currentThread().getId());
        for (int k = 0; k < count; k++) {
            byte[] input = inputs.apply(new Random(seed + k));
            began = CLOCK.getCurrentThreadCpuTime();
            current = "seed " + (seed + k) + ":\n" + new String(input, StandardCharsets.UTF_8) + "\n";
            try {
                trial.of(input);
            } catch (Throwable e) {
                failed(e);
            }
            if ((k + 1) % 10_000 == 0) {
                System.out.printf("%s: %d done, %d kinds of failure%n", name, k + 1, failures.size());
            }
        }
        watch.interrupt();
        assertThat(failures.values()).isEmpty();
    }

    private void failed(Throwable e) {
        String kind = kind(e);
        if (!failures.containsKey(kind)) {
            failures.put(kind, current + kind + "\n" + e);
            System.out.println(name + " failed, " + failures.get(kind));
            e.printStackTrace(System.out);
        }
    }

    private static String kind(Throwable e) {
        String said =
                e instanceof AssertionError ? String.valueOf(e.getMessage()).strip() : e.getClass() + " ";
        StackTraceElement[] trace = e.getStackTrace();
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("entente")) {
                return said.lines().findFirst().orElse("") + " " + frame;
            }
        }
        return said;
    }

    /** Ends everything when one input takes too long, and says which. */
    private Thread watch(long thread) {
        Thread watch = new Thread(() -> {
            try {
                while (CLOCK.getThreadCpuTime(thread) - began < LONGEST * 1_000_000_000L) {
                    Thread.sleep(1000);
                }
            } catch (InterruptedException e) {
                return;
            }
            System.out.println(name + " hangs, " + current
                    + List.of(CLOCK.getThreadInfo(thread, 100).getStackTrace()));
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
        return watch;
    }
}
