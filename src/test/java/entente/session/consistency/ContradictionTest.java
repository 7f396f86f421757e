package entente.session.consistency;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Many questions to the same random model, whose answers must not contradict each other.
 * {@code -Dentente.contradictions=N} asks more models, {@code -Dentente.seed=S} others.
 */
class ContradictionTest {
    private static final int MODELS = Integer.getInteger("entente.contradictions", 30);
    private static final long SEED = Long.getLong("entente.seed", 20_261_130);
    /** How far from a value that is told, relative to its size or 1, the other side is looked at. */
    private static final double BESIDE = 1e-6;

    private static final double PROOF = 1e-4;
    /** A stretch that is shorter is a point, between whose ends there is nothing. */
    private static final double POINT = 1e-12;

    private final Map<String, Integer> looked = new LinkedHashMap<>();

    @Test
    void noAnswerContradictsAnother() {
        System.out.println("contradictions: seed " + SEED + ", " + MODELS + " models");
        SoftAssertions all = new SoftAssertions();
        for (int k = 0; k < MODELS; k++) {
            SmallModel model = SmallModel.of(new Random(SEED + k));
            new Asked(model, "seed " + (SEED + k) + "\n" + model.text(), all).compare(k % 20 == 0);
        }
        System.out.println("contradictions: looked at " + looked);
        all.assertAll();
    }

    /** One model's answers. */
    private final class Asked {
        private final SmallModel model;
        private final String what;
        private final SoftAssertions all;
        private final Conversation conversation;
        private final List<String> questions = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();

        Asked(SmallModel model, String what, SoftAssertions all) {
            this.model = model;
            this.what = what;
            this.all = all;
            this.conversation = new Conversation(model.text());
        }

        void compare(boolean withMap) {
            List<JsonObject> answers = conversation.ask(List.of(
                    "stability",
                    "stability for S",
                    "equilibria",
                    "threshold s",
                    "sweep s in 0..3 by 0.1875 { stable }",
                    "trace s"));
            JsonObject stability = answers.get(0);
            String verdict = verdict(stability);
            List<Stretch> stretches = stretches(answers.get(3));
            at(model.chosen(), verdict, stretches, "stability and threshold");
            at(model.other(), verdict(answers.get(1)), stretches, "the scenario's stability and threshold");
            for (Stretch stretch : stretches) {
                if (stretch.to - stretch.from > POINT) {
                    expect(stretch.from + 0.37 * (stretch.to - stretch.from), stretch, stretches, "inside a stretch");
                }
                boolean wide = stretch.to - stretch.from > 10 * BESIDE * Math.max(1, stretch.to);
                if (wide && stretch.from > 0) {
                    expect(beyond(stretch.from), stretch, stretches, "right of a threshold");
                }
                if (wide && stretch.to < SmallModel.MOST) {
                    expect(before(stretch.to), stretch, stretches, "left of a threshold");
                }
            }
            sweep(answers.get(4), stretches);
            trace(answers.get(5), stretches);
            equilibria(stability, answers.get(2));
            JsonObject run = conversation.askWhatMayStop("simulate until settled");
            if (run != null) {
                end(stability, answers.get(2), run);
            } else {
                // Of ρ(D) = 1 outputs become too large to be followed, and do not run away.
                note("runs that stop with a reason");
                all.assertThat(verdict).as("a run that stops, " + what).isNotEqualTo("global");
            }
            critical(stability);
            headroom(stability, stretches);
            if (withMap) {
                map();
            }
            asked();
        }

        private void note(String kind) {
            looked.merge(kind, 1, Integer::sum);
        }

        private void same(String kind, Object actual, Object expectation) {
            note(kind);
            all.assertThat(actual).as(kind + ", " + what).isEqualTo(expectation);
        }

        private void at(double s, String verdict, List<Stretch> stretches, String kind) {
            for (Stretch stretch : stretches) {
                if (stretch.holds(s) && nearProof(s, stretches)) {
                    same(kind + " near a proof's edge", kind(verdict), kind(stretch.verdict));
                } else if (stretch.holds(s) && !touches(s, verdict, stretch)) {
                    same(kind, verdict, stretch.verdict);
                }
            }
        }

        /** Whether s is a point at which an output or a determinant is 0 and has one sign on either side. */
        private boolean touches(double s, String verdict, Stretch stretch) {
            boolean touches = !verdict.equals(stretch.verdict)
                    && alone(before(s)).equals(stretch.verdict)
                    && alone(beyond(s)).equals(stretch.verdict);
            if (touches) {
                note("points that a threshold does not name");
            }
            return touches;
        }

        private String alone(double s) {
            return verdict(conversation.ask("stability with s = " + Conversation.number(s)));
        }

        private void expect(double s, Stretch stretch, List<Stretch> stretches, String kind) {
            boolean near = nearProof(s, stretches);
            expect(
                    "s = " + Conversation.number(s),
                    near ? "kind " + kind(stretch.verdict) : stretch.verdict,
                    near ? kind + " near a proof's edge" : kind);
        }

        private void expect(String assumption, String verdict, String kind) {
            questions.add("stability with " + assumption);
            expected.add(verdict);
            reasons.add(kind);
        }

        /** All that is to be seen of the verdict elsewhere. */
        private void asked() {
            List<JsonObject> answers = conversation.ask(questions);
            for (int k = 0; k < answers.size(); k++) {
                String verdict = verdict(answers.get(k));
                String want = expected.get(k);
                note(reasons.get(k));
                String as = reasons.get(k) + ", " + questions.get(k) + ", " + what;
                if (want.startsWith("not ")) {
                    all.assertThat(kind(verdict)).as(as).isNotEqualTo(want.substring(4));
                } else if (want.startsWith("kind ")) {
                    all.assertThat(kind(verdict)).as(as).isEqualTo(want.substring(5));
                } else {
                    all.assertThat(verdict).as(as).isEqualTo(want);
                }
            }
        }

        private void sweep(JsonObject sweep, List<Stretch> stretches) {
            for (JsonElement row : rows(sweep)) {
                double s = row.getAsJsonArray().get(0).getAsDouble();
                boolean stable = row.getAsJsonArray().get(1).getAsBoolean();
                for (Stretch stretch : stretches) {
                    if (stretch.holds(s) && (stable == stable(stretch.verdict) || !touches(s, alone(s), stretch))) {
                        same("sweep and threshold", stable, stable(stretch.verdict));
                    }
                }
            }
        }

        /** Where all firms are, the branch is stable exactly where the verdict is. */
        private void trace(JsonObject trace, List<Stretch> stretches) {
            for (JsonElement row : rows(trace)) {
                JsonArray cells = row.getAsJsonArray();
                int n = cells.size() - 4;
                if (cells.get(1).getAsString().split(", ").length == n
                        && !cells.get(1).getAsString().equals("–")) {
                    for (Stretch stretch : stretches) {
                        if (stretch.holds(cells.get(0).getAsDouble())) {
                            same(
                                    "trace and threshold",
                                    cells.get(cells.size() - 2).getAsString().equals("stable"),
                                    stable(stretch.verdict));
                        }
                    }
                }
            }
        }

        private void equilibria(JsonObject stability, JsonObject equilibria) {
            String verdict = verdict(stability);
            int n = stability.has("critical") ? firms(equilibria) : 0;
            JsonObject interior = null;
            int attracting = 0;
            for (JsonElement element : equilibria.getAsJsonArray("equilibria")) {
                JsonObject equilibrium = element.getAsJsonObject();
                attracting += equilibrium.get("stability").getAsString().equals("stable") ? 1 : 0;
                if (equilibrium.getAsJsonArray("present").size() == n) {
                    interior = equilibrium;
                }
            }
            String kind = kind(verdict);
            if (kind.equals("undecided")) {
                return;
            }
            same("verdict and equilibria", interior == null, kind.equals("absent"));
            if (interior != null) {
                same(
                        "verdict and the interior equilibrium",
                        interior.get("stability").getAsString().equals("stable"),
                        kind.equals("stable"));
                same("eigenvalues", interior.get("eigenvalues"), stability.get("eigenvalues"));
                same("equilibrium", interior.get("firms"), stability.get("equilibrium"));
            }
            if (verdict.equals("global")) {
                same("attracting equilibria", attracting, 1);
            }
        }

        private int firms(JsonObject equilibria) {
            return equilibria
                    .getAsJsonArray("equilibria")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonObject("firms")
                    .size();
        }

        private void end(JsonObject stability, JsonObject equilibria, JsonObject run) {
            String reason = run.getAsJsonObject("end").get("reason").getAsString();
            JsonElement possible = stability.get("runawayPossible");
            if (reason.equals("runaway")) {
                same("runaway and runawayPossible", possible.isJsonNull() || possible.getAsBoolean(), true);
            }
            if (verdict(stability).equals("global")) {
                note("global and the run's end");
                all.assertThat(reason).as("global and the run's end, " + what).isIn("settled", "unsettled");
            }
            if (!reason.equals("settled")) {
                return;
            }
            boolean attracts = false;
            for (JsonElement element : equilibria.getAsJsonArray("equilibria")) {
                JsonObject equilibrium = element.getAsJsonObject();
                boolean interior = equilibrium.getAsJsonArray("present").size() == firms(equilibria);
                attracts |= near(equilibrium, run)
                        && !Set.of("saddle", "unstable")
                                .contains(equilibrium.get("stability").getAsString())
                        && (interior || !verdict(stability).equals("global"));
            }
            same(
                    "the run's end attracts",
                    attracts,
                    equilibria.getAsJsonArray("degenerate").isEmpty() || attracts);
        }

        private boolean near(JsonObject equilibrium, JsonObject run) {
            JsonObject firms = equilibrium.getAsJsonObject("firms");
            for (String firm : firms.keySet()) {
                JsonArray course = run.getAsJsonObject("firms").getAsJsonArray(firm);
                double end = course.get(course.size() - 1).getAsDouble();
                if (Math.abs(firms.get(firm).getAsDouble() - end) > 1e-2 * (1 + end)) {
                    return false;
                }
            }
            return true;
        }

        /** Just before a critical value the interior equilibrium is of the same kind, just beyond of another. */
        private void critical(JsonObject stability) {
            String kind = kind(verdict(stability));
            if (model.eventful() || kind.equals("undecided")) {
                return;
            }
            JsonObject critical = stability.getAsJsonObject("critical");
            for (String pair : critical.keySet()) {
                for (String way : List.of("up", "down")) {
                    JsonElement value = critical.getAsJsonObject(pair).get(way);
                    if (!value.isJsonNull() && model.pairs().contains(pair)) {
                        double at = value.getAsDouble();
                        boolean up = way.equals("up");
                        String left = "(" + pair + ") = " + Conversation.number(up ? before(at) : beyond(at));
                        String right = "(" + pair + ") = " + Conversation.number(up ? beyond(at) : before(at));
                        expect(left, "kind " + kind, "before a critical value");
                        expect(right, "not " + kind, "beyond a critical value");
                    }
                }
            }
        }

        private void headroom(JsonObject stability, List<Stretch> stretches) {
            String verdict = verdict(stability);
            if (!model.common() || model.eventful() || kind(verdict).equals("undecided")) {
                return;
            }
            JsonElement headroom = stability.get("headroom");
            if (headroom.isJsonNull()) {
                return;
            }
            double at = headroom.getAsDouble() * model.chosen();
            if (before(at) > model.chosen()) {
                expect("s = " + Conversation.number(before(at)), "kind " + kind(verdict), "below the headroom");
            }
            expect("s = " + Conversation.number(beyond(at)), "not " + kind(verdict), "above the headroom");
            for (Stretch stretch : stretches) {
                if (stretch.from > model.chosen() && stretch.to < before(at)) {
                    same("headroom and threshold", kind(stretch.verdict), kind(verdict));
                }
            }
        }

        private void map() {
            JsonObject map = conversation.ask("map s in 0..3, A.growth in 0.1..2");
            JsonArray rows = rows(map);
            for (int k = 7; k < rows.size(); k += 97) {
                JsonArray row = rows.get(k).getAsJsonArray();
                expect(
                        point(row.get(0).getAsDouble(), row.get(1).getAsDouble()),
                        row.get(2).getAsString(),
                        "map");
            }
            JsonArray boundaries = map.getAsJsonArray("boundaries");
            for (int k = 3; k < boundaries.size(); k += 61) {
                JsonObject boundary = boundaries.get(k).getAsJsonObject();
                double x =
                        (boundary.get("x1").getAsDouble() + boundary.get("x2").getAsDouble()) / 2;
                double y =
                        (boundary.get("y1").getAsDouble() + boundary.get("y2").getAsDouble()) / 2;
                double dx =
                        boundary.get("y2").getAsDouble() - boundary.get("y1").getAsDouble();
                double dy =
                        boundary.get("x1").getAsDouble() - boundary.get("x2").getAsDouble();
                String one = verdict(conversation.ask("stability with " + point(x - dx / 3, y - dy / 3)));
                String other = verdict(conversation.ask("stability with " + point(x + dx / 3, y + dy / 3)));
                note("sides of a map's boundary");
                Set<String> sides = Set.of(
                        boundary.get("one").getAsString(), boundary.get("other").getAsString());
                all.assertThat(sides)
                        .as("sides of a map's boundary at " + x + ", " + y + ", " + what)
                        .contains(one, other);
            }
        }

        private static String point(double s, double growth) {
            return "s = " + Conversation.number(s) + ", A.growth = " + Conversation.number(growth);
        }
    }

    /** Of s, with one verdict. */
    private record Stretch(double from, double to, String verdict) {
        boolean holds(double s) {
            return s > from + 1e-9 && s < to - 1e-9;
        }
    }

    private static List<Stretch> stretches(JsonObject threshold) {
        List<Stretch> stretches = new ArrayList<>();
        for (JsonElement row : rows(threshold)) {
            JsonArray cells = row.getAsJsonArray();
            stretches.add(new Stretch(
                    cells.get(0).getAsDouble(),
                    cells.get(1).getAsDouble(),
                    cells.get(2).getAsString()));
        }
        return stretches;
    }

    /**
     * Whether s is next to where the equilibrium stays, and what can be shown of it changes: whether a search finds a
     * certificate hangs there on rounding.
     */
    private static boolean nearProof(double s, List<Stretch> stretches) {
        for (int k = 1; k < stretches.size(); k++) {
            Stretch left = stretches.get(k - 1);
            Stretch right = stretches.get(k);
            if (kind(left.verdict).equals(kind(right.verdict))
                    && stable(left.verdict)
                    && Math.abs(s - right.from) < PROOF * Math.max(1, s)) {
                return true;
            }
        }
        return false;
    }

    private static JsonArray rows(JsonObject table) {
        return Objects.requireNonNull(table.getAsJsonArray("rows"));
    }

    private static String verdict(JsonObject stability) {
        return stability.get("verdict").getAsString();
    }

    private static boolean stable(String verdict) {
        return kind(verdict).equals("stable");
    }

    /** Of the interior equilibrium. */
    private static String kind(String verdict) {
        return switch (verdict) {
            case "global", "local" -> "stable";
            case "no coexistence", "runaway" -> "absent";
            default -> verdict;
        };
    }

    private static double before(double value) {
        return value - BESIDE * Math.max(1, Math.abs(value));
    }

    private static double beyond(double value) {
        return value + BESIDE * Math.max(1, Math.abs(value));
    }
}
