package entente.bench;

import entente.model.Alliance;
import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Model;
import entente.model.TimeAxis;
import entente.trajectory.RunRequest;
import entente.trajectory.Simulation;
import entente.trajectory.Trajectory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A network of firms, the problem of src/bench/c/network.c, as the simulation of a model: what is in force, the law and
 * the run, with the tolerance that every run has.
 *
 * <p>NetworkContest PROBLEM TO ROUNDS OUTPUT
 */
public final class NetworkContest {
    private NetworkContest() {}

    public static void main(String[] arguments) {
        Model model = read(arguments[0]);
        double to = Double.parseDouble(arguments[1]);
        RunRequest request = RunRequest.to(to).at(List.of(to));
        double[] end = new double[model.firms().size()];
        Answer.Times times = Answer.time(Integer.parseInt(arguments[2]), () -> {
            Trajectory run = Simulation.run(model, request);
            for (int firm = 0; firm < end.length; firm++) {
                end[firm] = run.output()[firm][0];
            }
        });
        Answer.print(times);
        Answer.write(arguments[3], end);
    }

    private static Model read(String path) {
        ByteBuffer file = Answer.read(path);
        int count = (int) file.getLong();
        int contributions = (int) file.getLong();
        double[] growth = doubles(file, count);
        double[] begin = doubles(file, count);
        int[] start = integers(file, count + 1);
        int[] from = integers(file, contributions);
        return model(growth, begin, start, from, doubles(file, contributions));
    }

    /** @param start compressed rows by receiver */
    static Model model(double[] growth, double[] begin, int[] start, int[] from, double[] value) {
        List<Firm> firms = new ArrayList<>();
        Contributions.Builder terms = Contributions.builder();
        for (int to = 0; to < growth.length; to++) {
            firms.add(new Firm("F" + to, null, "", true, number(growth[to]), number(1), number(begin[to]), null));
            for (int k = start[to]; k < start[to + 1]; k++) {
                terms.add(from[k], to, Contributions.OUTSIDE, value[k]);
            }
        }
        return new Model(null, TimeAxis.PLAIN, List.of(), firms, List.<Alliance>of(), terms.build(), List.of());
    }

    private static Expression number(double value) {
        return new Expression.Constant(value);
    }

    private static double[] doubles(ByteBuffer file, int count) {
        double[] values = new double[count];
        file.asDoubleBuffer().get(values);
        file.position(file.position() + 8 * count);
        return values;
    }

    private static int[] integers(ByteBuffer file, int count) {
        int[] values = new int[count];
        file.asIntBuffer().get(values);
        file.position(file.position() + 4 * count);
        return values;
    }
}
