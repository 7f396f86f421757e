package entente.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What every contestant hands over: one line of JSON with its times, and its numbers as a file of doubles. */
final class Answer {
    private Answer() {}

    /** One timed round of a contest. */
    interface Round {
        void run();
    }

    /** Runs {@code rounds} times and returns the seconds of each; the first ones are the compiler's warming up. */
    static double[] time(int rounds, Round round) {
        double[] seconds = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            long began = System.nanoTime();
            round.run();
            seconds[r] = (System.nanoTime() - began) / 1e9;
        }
        return seconds;
    }

    /** @param counts what else is told, as name and number, name and number … */
    static void print(double[] seconds, Object... counts) {
        String times = Arrays.stream(seconds).mapToObj(s -> String.format("%.7f", s)).collect(Collectors.joining(", "));
        StringBuilder line = new StringBuilder("{\"seconds\": [" + times + "]");
        for (int i = 0; i < counts.length; i += 2) {
            line.append(", \"").append(counts[i]).append("\": ").append(counts[i + 1]);
        }
        System.out.println(line.append('}'));
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
