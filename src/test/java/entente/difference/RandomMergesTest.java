package entente.difference;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Source;
import entente.model.Facts;
import entente.session.SessionOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two random changes of one model are merged into the model that both give, or they are a conflict. Models are lists of
 * lines here, by name, so that what both give is known without the merge.
 */
class RandomMergesTest {
    private static final int COUNT = Integer.getInteger("entente.merges", 200);
    private static final long SEED = Long.getLong("entente.seed", 20261129);

    @Test
    void areTheModelOfBothOrAConflict() {
        int merged = 0;
        for (int k = 0; k < COUNT; k++) {
            long seed = SEED + k;
            Random random = new Random(seed);
            Map<String, String> base = model(random);
            Map<String, String> ours = changed(base, random, "A");
            Map<String, String> theirs = changed(base, random, "B");
            Map<String, String> both = joined(base, ours, theirs);
            Merge merge = Merge.of(
                    Source.of("m.ent", text(base, random)),
                    Source.of("m.ent", text(ours, random)),
                    Source.of("m.ent", text(theirs, random)),
                    RandomMergesTest::read);
            String about = "seed " + seed + "\n" + base + "\n" + ours + "\n" + theirs + "\n" + merge.text();
            if (!merge.clean()) {
                assertThat(both == null
                                || read(Source.of("m.ent", text(both, null))).isEmpty()
                                || renamed(base, ours, theirs))
                        .as("conflict without need, " + about)
                        .isTrue();
                continue;
            }
            merged++;
            assertThat(both).as(about).isNotNull();
            Revision expected = read(Source.of("m.ent", text(both, null))).orElseThrow();
            Revision found = read(Source.of("m.ent", merge.text())).orElseThrow();
            expected.scenarios()
                    .models()
                    .forEach((scenario, model) -> assertThat(
                                    Facts.of(found.scenarios().of(scenario)).lines())
                            .as(about)
                            .containsExactlyInAnyOrderElementsOf(Facts.of(model).lines()));
        }
        System.out.println(
                "merges from seed " + SEED + ": " + merged + " of " + COUNT + " are models, the others conflicts");
        assertThat(merged).isBetween(COUNT / 5, COUNT - COUNT / 20);
    }

    private static Optional<Revision> read(Source source) {
        return Optional.ofNullable(
                Revision.read(source, SessionOptions.defaults()).value());
    }

    /** A firm that went on one side and one that came may be taken for the same by the merge, and rightly so. */
    private static boolean renamed(Map<String, String> base, Map<String, String> ours, Map<String, String> theirs) {
        return List.of(ours, theirs).stream()
                .anyMatch(side -> base.keySet().stream()
                                .anyMatch(key -> key.startsWith("firm") && !side.containsKey(key))
                        && side.keySet().stream().anyMatch(key -> key.startsWith("firm") && !base.containsKey(key)));
    }

    private static Map<String, String> model(Random random) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("let spill", "let spill = 0." + (1 + random.nextInt(8)) + " in 0..0.9");
        int firms = 2 + random.nextInt(3);
        for (int k = 0; k < firms; k++) {
            lines.put("firm F" + k, firm("F" + k, random));
        }
        for (int from = 0; from < firms; from++) {
            for (int to = 0; to < firms; to++) {
                if (from != to && random.nextInt(3) > 0) {
                    lines.put(
                            "Tech F" + from + " F" + to, "F" + from + " -> F" + to + " 0.0" + (1 + random.nextInt(9)));
                }
            }
        }
        lines.put("Tech F0 F1", "F0 -> F1 spill");
        lines.put("event 10", "at 10 { F0.output *= 1." + (1 + random.nextInt(8)) + " }");
        lines.put("scenario", "scenario Low { spill = 0.0" + (1 + random.nextInt(8)) + " }");
        lines.put("ask", "stability");
        return lines;
    }

    private static String firm(String name, Random random) {
        return "firm " + name + " { growth 0." + (1 + random.nextInt(9)) + "; capacity " + (50 + random.nextInt(100))
                + "; output " + (1 + random.nextInt(9)) + " }";
    }

    private static Map<String, String> changed(Map<String, String> base, Random random, String side) {
        Map<String, String> lines = new LinkedHashMap<>(base);
        int changes = 1 + random.nextInt(3);
        for (int k = 0; k < changes; k++) {
            List<String> keys = new ArrayList<>(lines.keySet());
            String key = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (key.startsWith("Tech") && !key.equals("Tech F0 F1")) {
                        lines.remove(key);
                    }
                }
                case 1 -> lines.put("firm " + side + k, firm(side + k, random));
                case 2 ->
                    lines.put(
                            "event 2" + side + k,
                            "at " + (20 + 2 * random.nextInt(9) + (side.equals("A") ? 0 : 1))
                                    + " { F1.capacity *= 1.1 }");
                case 3 ->
                    lines.put("let x" + random.nextInt(3), "let x" + random.nextInt(3) + " = " + random.nextInt(5));
                default ->
                    lines.computeIfPresent(
                            key,
                            (same, line) -> line.replaceFirst(
                                    "\\b0\\.0?[1-9]", "0.0" + (1 + random.nextInt(9)) + (1 + random.nextInt(9))));
            }
        }
        // What is called otherwise than its key would be declared twice.
        lines.replaceAll((key, line) -> key.startsWith("let x") ? key + line.replaceFirst("let x\\d", "") : line);
        return lines;
    }

    /** Line by line; null where both change one. */
    private static Map<String, String> joined(
            Map<String, String> base, Map<String, String> ours, Map<String, String> theirs) {
        Map<String, String> both = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(base.keySet());
        keys.addAll(ours.keySet());
        keys.addAll(theirs.keySet());
        for (String key : keys) {
            String was = base.get(key);
            String mine = ours.get(key);
            String other = theirs.get(key);
            boolean same = java.util.Objects.equals(mine, other);
            if (!same && !java.util.Objects.equals(was, mine) && !java.util.Objects.equals(was, other)) {
                return null;
            }
            String line = same || java.util.Objects.equals(was, other) ? mine : other;
            if (line != null) {
                both.put(key, line);
            }
        }
        return both;
    }

    /** In groups as scripts are, with comments where the random numbers say so. */
    private static String text(Map<String, String> lines, Random random) {
        StringBuilder text = new StringBuilder();
        lines.forEach((key, line) -> append(text, key.startsWith("let") || key.startsWith("firm"), line, random));
        text.append("alliance Tech {\n");
        lines.forEach((key, line) -> append(text, key.startsWith("Tech"), "  " + line, random));
        text.append("}\n");
        lines.forEach((key, line) ->
                append(text, key.startsWith("event") || key.equals("scenario") || key.equals("ask"), line, random));
        return text.toString();
    }

    private static void append(StringBuilder text, boolean wanted, String line, Random random) {
        if (wanted) {
            text.append(line)
                    .append(random != null && random.nextInt(6) == 0 ? "  # as agreed" : "")
                    .append('\n');
        }
    }
}
