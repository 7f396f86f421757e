package entente.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<String> KNOWN =
            List.of("Boreal", "Jia", "Yi", "University", "simulate", "saturation", "模拟", "实验室");

    @ParameterizedTest
    @CsvSource({
        "Borael, Boreal",
        "boreal, Boreal",
        "Boreals, Boreal",
        "simulat, simulate",
        "Univ, University",
        "Jai, Jia",
        "模似, 模拟",
        "实验, 实验室",
        "Zhong, ",
        "x, ",
        "Jia, ",
    })
    void theNearestNameIsTheOneMeant(String written, String meant) {
        assertThat(NearNames.nearest(written, KNOWN)).isEqualTo(meant);
    }

    @Test
    void theBandLeavesNothingOut() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String written = word(random, "abc", 1 + random.nextInt(12));
            String known = word(random, "abc", 1 + random.nextInt(12));
            int limit = Math.max(1, written.length() / 3);
            int distance = distance(written, known);
            boolean near = distance <= limit && distance < known.length() && distance > 0;
            boolean begun = written.length() >= 3 && known.startsWith(written) && !known.equals(written);
            assertThat(NearNames.nearest(written, List.of(known)))
                    .as("%s and %s are %d apart, seed %d", written, known, distance, seed)
                    .isEqualTo(near || begun ? known : null);
        }
    }

    @Test
    void namesOfAnyLength() {
        String long1 = "a".repeat(100_000) + "b" + "a".repeat(100_000);
        String long2 = "a".repeat(100_000) + "c" + "a".repeat(100_000);
        assertThat(NearNames.nearest(long1, List.of("x", long2))).isEqualTo(long2);
        String other = "ab".repeat(100_000);
        assertThat(NearNames.nearest(other, List.of("ba".repeat(70_000) + "c".repeat(60_000))))
                .isNull();
    }

    /** The whole table, as it stands in textbooks. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static String word(Random random, String letters, int length) {
        StringBuilder word = new StringBuilder();
        for (int k = 0; k < length; k++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
