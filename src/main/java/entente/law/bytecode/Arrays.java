package entente.law.bytecode;

import java.util.ArrayList;
import java.util.List;

/** The arrays that a program hands to functions of any number of arguments; made once. */
final class Arrays {
    private final List<double[]> all = new ArrayList<>();

    /** The index of a new array. */
    int add(double[] array) {
        all.add(array);
        return all.size() - 1;
    }

    double[][] all() {
        return all.toArray(new double[0][]);
    }
}
