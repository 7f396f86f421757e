package entente.session.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Two to four firms with fractions for contributions, of which s multiplies some, and perhaps something that happens at 0.
 *
 * @param common whether s multiplies every contribution, and nothing else moves them
 * @param chosen what s is outside any scenario
 * @param other  what it is in the scenario S
 */
record SmallModel(String text, List<String> pairs, boolean common, boolean eventful, double chosen, double other) {
    static final double MOST = 3;
    private static final String[] RATES = {"1/10", "1/4", "1/2", "1", "1", "2", "5"};

    static SmallModel of(Random random) {
        int n = 2 + random.nextInt(3);
        boolean common = random.nextBoolean();
        boolean rivals = random.nextInt(4) > 0;
        double chosen = (1 + random.nextInt(11)) / 4.0;
        double other = (1 + random.nextInt(47)) / 16.0;
        StringBuilder text = new StringBuilder();
        text.append("let s = ").append(chosen).append(" in 0..").append(MOST).append('\n');
        for (int i = 0; i < n; i++) {
            text.append("firm ").append(name(i)).append(" { growth ").append(RATES[random.nextInt(RATES.length)]);
            text.append("; capacity ").append(10 * (1 + random.nextInt(20)));
            text.append("; output ").append(1 + random.nextInt(30)).append(" }\n");
        }
        text.append("alliance T {\n");
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && random.nextInt(4) > 0) {
                    String pair = name(i) + " -> " + name(j);
                    text.append("  ").append(pair).append(' ').append(contribution(random, n, rivals));
                    text.append(common || random.nextInt(3) == 0 ? "*s\n" : "\n");
                    pairs.add(pair);
                }
            }
        }
        text.append("}\n");
        boolean eventful = random.nextInt(3) == 0;
        if (eventful) {
            text.append("at 0 { ").append(event(random, pairs)).append(" }\n");
        }
        text.append("scenario S { s = ").append(other).append(" }\n");
        return new SmallModel(text.toString(), pairs, common, eventful, chosen, other);
    }

    private static String name(int firm) {
        return String.valueOf((char) ('A' + firm));
    }

    private static String contribution(Random random, int n, boolean rivals) {
        int parts = new int[] {2, 3, 4, 5, 7, 10}[random.nextInt(6)];
        int most = Math.max(1, 2 * parts / n);
        int value = rivals && random.nextBoolean() ? -1 - random.nextInt(3 * parts / 2) : 1 + random.nextInt(most);
        return value + "/" + parts;
    }

    private static String event(Random random, List<String> pairs) {
        String pair = pairs.isEmpty() ? "A -> B" : pairs.get(random.nextInt(pairs.size()));
        return switch (random.nextInt(5)) {
            case 0 -> "A withholds 30%";
            case 1 -> "(" + pair + ") of T *= 1/2";
            case 2 -> "(" + pair + ") of T = 1/5";
            case 3 -> "A.output *= 2";
            default -> "B.growth *= 3; B leaves T";
        };
    }
}
