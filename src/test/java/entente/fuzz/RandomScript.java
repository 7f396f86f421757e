package entente.fuzz;

import java.util.List;
import java.util.Random;

/** Scripts as the grammar allows them: most are right, and their numbers go to extremes. */
final class RandomScript {
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "0.5",
            "0.3",
            "100",
            "1e-300",
            "1e300",
            "1e308",
            "4.9e-324",
            "0.1",
            "1e-9",
            "30%",
            "1_000",
            "12.75");
    private static final List<String> FUNCTIONS = List.of("abs", "exp", "log", "sqrt", "sin", "cos");
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int firms;
    /** Whether there are numbers near the ends of what can be. */
    private final boolean extreme;

    private RandomScript(Random random) {
        this.random = random;
        this.firms = 1 + random.nextInt(4);
        this.extreme = random.nextInt(4) == 0;
    }

    static String of(Random random) {
        RandomScript script = new RandomScript(random);
        script.write();
        return script.text.toString();
    }

    private void write() {
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            line("let p" + k + pick("", "", " \"参数 p\"")
                    + pick(
                            " = 0.5",
                            " = 0.3 in 0..1",
                            " = 30% in 0%..100%",
                            " ~ normal(0.5, 0.1)",
                            " ~ uniform(0, 1)"));
        }
        for (int k = 1; k <= firms; k++) {
            line("firm F" + k + pick("", " \"企业\"", " absent") + " { growth " + part() + "; capacity " + part()
                    + "; output " + part() + pick("", "; let x = " + number()) + " }");
        }
        line("alliance T {");
        for (int k = firms < 2 ? 0 : random.nextInt(firms + 1); k > 0; k--) {
            line("  F" + k + pick(" -> ", " -> ", " <-> ", " -| ", " |-| ") + "F" + (k % firms + 1) + " "
                    + coefficient());
        }
        line("}");
        if (random.nextInt(4) == 0) {
            line("firm R[1.." + (1 + random.nextInt(5)) + "] { growth 1; capacity 10; output i }");
            line("R[i]" + pick(" -> ", " <-> ", " |-| ") + "R[i" + pick("+1", "-2", "*3", "/2") + "] " + coefficient()
                    + pick(" wrapping", ""));
        }
        for (int k = random.nextInt(4); k > 0; k--) {
            line(event());
        }
        if (random.nextInt(3) == 0) {
            line("scenario S { " + assignment() + pick("", "; " + event()) + " }");
        }
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            line(question());
        }
    }

    private String event() {
        String body =
                " { " + pick(assignment(), assignment(), firm() + " exits", "F1 withholds 30%", "T dissolves") + " }";
        return pick(
                "at " + pick("0", "1", "5") + body,
                "from 1 to " + pick("2", "3.5") + body,
                "when " + condition(1) + body,
                "whenever " + firm() + ".output > " + number() + body,
                "when t > 2 { after 3" + body + " }");
    }

    private String assignment() {
        return pick("p1", firm() + ".capacity", firm() + ".growth", firm() + ".output")
                + pick(" = ", " += ", " *= ", " -= ")
                + pick("0.5", "1", "2", number(), value(1));
    }

    private String question() {
        return pick(
                "simulate to " + pick("10", "3", "1e6", number()) + pick("", " by 1", " at 1, 2"),
                "simulate until settled",
                "stability" + pick("", " at 3", " to 9"),
                "equilibria" + pick("", " at 2"),
                "equations",
                "threshold p1 in 0..1",
                "trace p1 in 0..1",
                "sweep p1 in 0..1 by 0.25 { " + "F1 at 2; stable }",
                "map p1 in 0..1, F1.capacity in 1..2",
                "portrait F1, F2"
                        + pick("", " at 2", " with F1.output = " + number())
                        + pick("", " { x from 0 to " + number() + "; starts (1, 2), (" + number() + ", 0) }"),
                "network " + pick("T", "firms") + pick("", " at 3", " { width 80; greyscale }"),
                "prove T is stable for p1 in 0..1",
                "repair T",
                "sensitivity of F1 at 5 to p1",
                "uncertainty 20 runs to 5",
                "let e = fit p1, F1.growth to \"outputs.csv\"\nforecast e to "
                        + pick("9", "year 2030", number())
                        + pick("", " holding out 2", " rolling")
                        + pick("", " against alone, last"),
                "draw " + firm() + pick("", ", p1", ", total(T.output) as \"all\"", ", firms", " against p1") + " to "
                        + pick("3", "end", number())
                        + pick("", " over p1 in (0, 0.5)", " over p1 in 0..1 by 0.5", " with p1 = 0.2")
                        + pick(
                                "",
                                " { title \"x\"; y from 1 to 3 log }",
                                " { panels firm; mark 2; width 80; greyscale }"),
                "let d = simulate to 4\ndraw d" + pick("", ".F1", ".end") + pick("", " { legend none; height 30 }"),
                "coalitions",
                "show " + firm() + " at 3, integral(F1.output) at 4, first(F1 > 2)",
                "let q = simulate to 5\nshow q.end, F1 at 3",
                "expect " + condition(2),
                "show " + value(3));
    }

    private String value(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return pick(number(), number(), "p1", "t", firm(), firm() + ".output", firm() + ".capacity", "pi");
        }
        return switch (random.nextInt(9)) {
            case 0 -> FUNCTIONS.get(random.nextInt(FUNCTIONS.size())) + "(" + value(depth - 1) + ")";
            case 1 -> pick("min", "max") + "(" + value(depth - 1) + ", " + value(depth - 1) + ")";
            case 2 -> "if " + condition(depth - 1) + " then " + value(depth - 1) + " else " + value(depth - 1);
            case 3 -> "-" + value(depth - 1);
            case 4 -> "(" + value(depth - 1) + ")";
            // Of a wrong kind, as people write it too.
            case 5 -> random.nextInt(8) == 0 ? condition(depth - 1) : number();
            default -> value(depth - 1) + pick(" + ", " - ", "*", "/", "^") + value(depth - 1);
        };
    }

    private String condition(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return pick(
                    condition(depth - 1) + pick(" and ", " or ") + condition(depth - 1),
                    "not (" + condition(depth - 1) + ")");
        }
        return firm() + pick("", ".output") + pick(" < ", " <= ", " > ", " >= ") + value(depth);
    }

    private String coefficient() {
        return pick("1", "0.5", "0.3", "-0.2", "0.01", "0", "p1", number(), "0.1*cos(t)", value(1));
    }

    /** Above 0 in most cases, and constant. */
    private String part() {
        if (random.nextInt(30) == 0) {
            return value(1);
        }
        return extreme && random.nextInt(3) == 0
                ? pick("1e-9", "1e150", "1e-308")
                : pick("1", "0.5", "2", "100", "0.8", "2*p1 + 1", "sqrt(2)");
    }

    private String number() {
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        boolean usual = extreme || !number.contains("e");
        return pick("", "", "", "-") + (usual ? number : "3");
    }

    private String firm() {
        return "F" + (1 + random.nextInt(firms));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void line(String line) {
        text.append(line).append(pick("\n", "\n", "\n", ";\n", " # c\n", "; "));
        if (random.nextInt(3) > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
