package entente.stability;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Polynomial;
import entente.law.ConstantSystem;
import entente.law.IntervalSystem;
import entente.stability.interval.PolynomialSystem;
import entente.stability.parameters.SystemFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Families for tests: every coefficient a polynomial, growth rates and capacities fixed. */
public record Families(List<String> parameters, double[] growth, Polynomial[][] d) implements SystemFamily {
    public static final Polynomial ZERO = Polynomial.constant(0);

    public static Polynomial c(double value) {
        return Polynomial.constant(value);
    }

    public static Polynomial p(int parameter) {
        return Polynomial.parameter(parameter);
    }

    public static Families of(int parameters, Polynomial[][] d) {
        double[] growth = new double[d.length];
        Arrays.fill(growth, 1);
        return of(parameters, growth, d);
    }

    public static Families of(int parameters, double[] growth, Polynomial[][] d) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            names.add("p" + (i + 1));
        }
        return new Families(names, growth, d);
    }

    @Override
    public List<String> firms() {
        return Models.of(new double[growth.length][growth.length]).firms();
    }

    @Override
    public ConstantSystem at(double[] values) {
        double[] ones = new double[growth.length];
        Arrays.fill(ones, 1);
        double[][] numbers = new double[growth.length][growth.length];
        Interval[][] enclosed = over(Box.point(values)).dense();
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j < numbers.length; j++) {
                numbers[i][j] = enclosed[i][j].middle();
            }
        }
        return Models.of(growth, ones, numbers);
    }

    @Override
    public IntervalSystem over(Box box) {
        int n = growth.length;
        Interval[] k = new Interval[n];
        Interval[] capacity = new Interval[n];
        int[] start = new int[n + 1];
        int[] from = new int[n * n];
        Interval[] enclosed = new Interval[n * n];
        for (int i = 0; i < n; i++) {
            k[i] = Interval.literal(growth[i]);
            capacity[i] = Interval.ONE;
            for (int j = 0; j < n; j++) {
                from[n * i + j] = j;
                enclosed[n * i + j] = d[i][j].over(box);
            }
            start[i + 1] = n * (i + 1);
        }
        return new IntervalSystem(k, capacity, start, from, enclosed);
    }

    @Override
    public @Nullable PolynomialSystem polynomials() {
        return new PolynomialSystem(d);
    }
}
