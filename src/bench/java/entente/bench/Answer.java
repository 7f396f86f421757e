package entente.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every contestant hands over: one line of JSON with its times, and its numbers as a file of doubles. */
final class Answer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Answer() {}

    /** One timed round of a contest. */
    interface Round {
        void run();
    }

    /**
     * Seconds of each round, the first ones being the compiler's warming up.
     *
     * @param processor of this thread and of the garbage collector; the rounds' own threads, if any, left out
     * @param wall      as they pass
     */
    record Times(double[] processor, double[] wall) {}

    static Times time(int rounds, Round round) {
        double[] processor = new double[rounds];
        double[] wall = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            double collecting = collecting();
            long thread = THREADS.getCurrentThreadCpuTime();
            long began = System.nanoTime();
            round.run();
            wall[r] = (System.nanoTime() - began) / 1e9;
            processor[r] = (THREADS.getCurrentThreadCpuTime() - thread) / 1e9 + collecting() - collecting;
        }
        return new Times(processor, wall);
    }

    private static double collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToDouble(bean -> bean.getCollectionTime() / 1e3)
                .sum();
    }

    /** @param counts what else is told, as name and number, name and number … */
    static void print(Times times, Object... counts) {
        StringBuilder line = new StringBuilder("{\"seconds\": " + list(times.processor()));
        line.append(", \"wall\": ").append(list(times.wall()));
        for (int i = 0; i < counts.length; i += 2) {
            line.append(", \"").append(counts[i]).append("\": ").append(counts[i + 1]);
        }
        System.out.println(line.append('}'));
    }

    private static String list(double[] seconds) {
        return Arrays.stream(seconds)
                .mapToObj(s -> String.format(Locale.ROOT, "%.7f", s))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    static void write(String path, double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        try {
            Files.write(Path.of(path), bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ByteBuffer read(String path) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(Path.of(path))).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
