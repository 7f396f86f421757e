package entente.session;

import entente.stability.Equilibrium;
import entente.stability.StabilityVerdict;
import entente.trajectory.Ending;
import entente.trajectory.Trajectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of results, by the names that they have in JSON: {@code run.end}, {@code s.headroom}, {@code s.gain.Jia}. */
final class Parts {
    private Parts() {}

    /** NaN where there is no such number. */
    static double of(Answer answer, String part) {
        int dot = part.indexOf('.');
        String head = dot < 0 ? part : part.substring(0, dot);
        String rest = dot < 0 ? "" : part.substring(dot + 1);
        if (answer instanceof Answer.Simulated simulated) {
            return of(simulated.trajectory(), head, rest);
        }
        if (answer instanceof Answer.Judged judged) {
            return of(judged.verdict(), head, rest);
        }
        if (answer instanceof Answer.EquilibriaFound found) {
            return switch (head) {
                case "count" -> found.equilibria().count();
                case "listed" -> found.equilibria().listed();
                case "stable" -> found.equilibria().stable().size();
                case "interior" -> interior(found, rest);
                default -> Double.NaN;
            };
        }
        if (answer instanceof Answer.Shown shown && shown.values().size() == 1) {
            return head.equals("value") ? shown.values().get(0).value() : Double.NaN;
        }
        if (answer instanceof Answer.Uncertain uncertain) {
            return switch (head) {
                case "stable" -> uncertain.uncertainty().stable();
                case "runs" -> uncertain.uncertainty().runs();
                case "runaways" -> uncertain.uncertainty().runaways();
                default -> Double.NaN;
            };
        }
        if (answer instanceof Answer.Tabled tabled) {
            return lastNumber(tabled, part);
        }
        return Double.NaN;
    }

    private static double of(Trajectory run, String head, String rest) {
        Ending ending = run.ending();
        String field = head.equals("end") ? rest : head;
        if (field.isEmpty() || field.equals("t")) {
            return ending.t();
        }
        if (field.equals("runawayTime")) {
            return number(ending.runawayTime());
        }
        int firm = run.model()
                .firm(head.equals("firms") || head.equals("end") ? rest : head)
                .orElse(-1);
        double[] values = firm < 0 ? new double[0] : run.output()[firm];
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    private static double of(StabilityVerdict v, String head, String rest) {
        return switch (head) {
            case "spectralRadius" -> number(v.spectralRadius());
            case "resilience" -> number(v.resilience());
            case "returnTime" -> number(v.returnTime());
            case "reactivity" -> number(v.reactivity());
            case "headroom" -> number(v.headroom());
            case "equilibrium" -> byFirm(v.firms(), v.equilibrium(), rest);
            case "gain" -> byFirm(v.firms(), v.gain(), rest);
            case "gainOverLeaving" -> byFirm(v.firms(), v.gainOverLeaving(), rest);
            default -> Double.NaN;
        };
    }

    private static double interior(Answer.EquilibriaFound found, String firm) {
        Equilibrium interior = found.equilibria().interior();
        return interior == null ? Double.NaN : byFirm(found.equilibria().firms(), interior.output(), firm);
    }

    /** A column's last number. */
    private static double lastNumber(Answer.Tabled tabled, String column) {
        int c = tabled.columns().indexOf(column);
        int last = tabled.rows().size() - 1;
        return c >= 0 && last >= 0 && tabled.rows().get(last).get(c) instanceof Cell.Number number
                ? number.value()
                : Double.NaN;
    }

    private static double byFirm(List<String> firms, double @Nullable [] values, String firm) {
        int i = firms.indexOf(firm);
        return values == null || i < 0 ? Double.NaN : values[i];
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
