package entente.events;

import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Fold;
import entente.model.Folding;
import entente.model.Members;
import entente.model.Model;
import entente.model.Resolved;
import entente.symbolic.Clock;
import entente.symbolic.Tape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in force at a moment: the firms present, their growth rates and capacities, and a sparse table of
 * coefficients, all as expressions of t and of outputs alone. An immutable value.
 *
 * <p>Firms are known here by their position among those present, in declaration order; {@link Expression.FirmValue}
 * keeps the model's index. Entry k of the table's row r, {@code rowStart(r) <= k < rowEnd(r)}, is what r receives from
 * {@code from(k)}: the sum of the terms in force, in declaration order, each term of an alliance agreed × (1 − w) where
 * it is above 0.
 */
public final class InForce {
    /** Whether a part is no number that is known. */
    private static final Expression.Visitor<Boolean> OPEN = new Resolved<>(
            number -> false,
            time -> false,
            parameter -> false,
            output -> true,
            apply -> apply.function().forcing());

    private final ModelState standing;
    private final int within;
    private final Clock clock;
    private final int[] firms;
    private final int[] position;
    private final Terms terms;
    private final Expression[] growth;
    private final Expression[] capacity;
    private final Map<Integer, Expression> coefficient = new LinkedHashMap<>();
    private final Tape.@Nullable Compiler compiler;

    private InForce(ModelState standing, int within) {
        this.standing = standing;
        this.compiler = null;
        this.within = within;
        this.clock = Clock.running();
        int count = standing.model().firms().size();
        this.position = new int[count];
        int present = 0;
        for (int firm = 0; firm < count; firm++) {
            boolean here = standing.present(firm) && (within < 0 || standing.member(firm, within));
            position[firm] = here ? present++ : -1;
        }
        this.firms = new int[present];
        for (int firm = 0; firm < count; firm++) {
            if (position[firm] >= 0) {
                firms[position[firm]] = firm;
            }
        }
        this.terms = Terms.inForce(standing, position, present);
        this.growth = new Expression[present];
        this.capacity = new Expression[present];
        resolveAll();
    }

    /** The same things in force, seen with another clock. */
    private InForce(InForce other, Clock clock, Tape.@Nullable Compiler compiler) {
        this.standing = other.standing;
        this.compiler = compiler;
        this.within = other.within;
        this.clock = clock;
        this.position = other.position;
        this.firms = other.firms;
        this.terms = other.terms;
        this.growth = new Expression[firms.length];
        this.capacity = new Expression[firms.length];
        resolveAll();
    }

    private void resolveAll() {
        Resolution resolution = resolution();
        for (int p = 0; p < firms.length; p++) {
            growth[p] = resolution.of(standing.value(Place.growth(firms[p])));
            capacity[p] = resolution.of(standing.value(Place.capacity(firms[p])));
        }
        for (int entry : terms.expression().keySet()) {
            coefficient.put(entry, resolution.entry(entry));
        }
    }

    static InForce of(ModelState standing) {
        return new InForce(standing, -1);
    }

    /** The same with t standing still. */
    public InForce frozenAt(double t) {
        return new InForce(this, Clock.frozen(t), compiler);
    }

    /**
     * The same on the stretch of time that begins at t, up to the next kink of a forcing function or of a comparison
     * with t: forcing functions are there what they are inside the stretch, so that nothing jumps at its end.
     */
    public InForce from(double t) {
        return from(t, compiler);
    }

    /** The same; laws and gauges made of it are compiled once they have run long enough. */
    public InForce from(double t, Tape.@Nullable Compiler by) {
        return new InForce(this, Clock.from(t), by);
    }

    public Tape.@Nullable Compiler compiler() {
        return compiler;
    }

    /** Where the stretch ends for what was resolved so far: +∞ where there is no kink. */
    public double kink() {
        return clock.kink();
    }

    /** The alliance's members alone, with every contribution between them; the others are absent. */
    public InForce of(int alliance) {
        return new InForce(new InForce(standing, alliance), clock, compiler);
    }

    public Model model() {
        return standing.model();
    }

    public ModelState standing() {
        return standing;
    }

    /** The number of firms present. */
    public int size() {
        return firms.length;
    }

    /** The model's index of the firm at a position. */
    public int firm(int position) {
        return firms[position];
    }

    /** A firm's position, or −1 where it is absent. */
    public int position(int firm) {
        return position[firm];
    }

    public String name(int position) {
        return model().firms().get(firms[position]).name();
    }

    public Expression growth(int position) {
        return growth[position];
    }

    public Expression capacity(int position) {
        return capacity[position];
    }

    public int entries() {
        return terms.from().length;
    }

    public int rowStart(int to) {
        return terms.start()[to];
    }

    public int rowEnd(int to) {
        return terms.start()[to + 1];
    }

    /** The giver of entry k. */
    public int from(int k) {
        return terms.from()[k];
    }

    public Expression coefficient(int k) {
        Expression expression = coefficient.get(k);
        return expression != null ? expression : terms.constant(k);
    }

    private double[] numbers() {
        if (coefficient.isEmpty()) {
            return terms.number();
        }
        double[] numbers = new double[entries()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = number(k);
        }
        return numbers;
    }

    /** The coefficient of entry k where it is a number; NaN where it is not. */
    public double number(int k) {
        if (coefficient.isEmpty()) {
            return terms.number()[k];
        }
        Expression expression = coefficient.get(k);
        if (expression == null) {
            return terms.number()[k];
        }
        return expression.number();
    }

    /** The expression in terms of numbers, t and outputs of firms present; an absent firm's output is 0. */
    public Expression resolve(Expression expression) {
        return resolution().of(expression);
    }

    /** The firms of a group that are present, by the model's index, ascending. */
    public List<Integer> members(Members members) {
        return resolution().members(members);
    }

    private Resolution resolution() {
        return new Resolution(standing, position, terms, clock);
    }

    /**
     * The value of an expression at a moment; where something jumps at t, the value after it.
     *
     * @param output Q by the model's index of the firm
     */
    public double value(Expression expression, double t, double[] output) {
        return valueOfResolved(resolveAt(expression, t), t, output);
    }

    /** Resolved as what follows t, so that {@code t > 5} holds from 5 on, and {@code t = 5} at 5. */
    Expression resolveAt(Expression expression, double t) {
        Clock at = clock.frozen() ? clock : Clock.instant(t);
        return new Resolution(standing, position, terms, at).of(expression);
    }

    double valueOfResolved(Expression resolved, double t, double[] output) {
        if (resolved.isNumber()) {
            return resolved.number();
        }
        if (!standing.moving().isEmpty()) {
            return known(resolved, t, output).number();
        }
        double[] one = new double[output.length];
        int[] state = new int[output.length];
        for (int firm = 0; firm < state.length; firm++) {
            one[firm] = 1;
            state[firm] = position[firm] < 0 ? -1 : firm;
        }
        Tape.Builder builder = new Tape.Builder(state, one);
        int slot = builder.add(resolved);
        Tape tape = builder.done();
        double[] slots = tape.slots();
        tape.run(t, output, slots);
        return slots[slot];
    }

    /**
     * The value of an expression at a moment, as a number; where parameters move, as an expression of them, and null
     * where it takes an output that is not known.
     */
    @Nullable
    Expression amount(Expression expression, double t, double[] output) {
        if (standing.moving().isEmpty()) {
            Expression resolved = resolveAt(expression, t);
            return resolved.isNumber() ? resolved : new Constant(valueOfResolved(resolved, t, output));
        }
        Expression known = known(resolveAt(expression, t), t, output);
        return Fold.any(known, part -> part.accept(OPEN)) ? null : known;
    }

    /** A resolved expression with t and the outputs that are numbers put in. */
    private static Expression known(Expression resolved, double t, double[] output) {
        Resolved<Expression> known = new Resolved<>(
                number -> number,
                time -> new Constant(t),
                parameter -> parameter,
                of -> Double.isNaN(output[of.firm()]) ? of : new Constant(output[of.firm()]),
                apply -> Folding.apply(apply.function(), apply.arguments()));
        return Fold.map(part -> part.accept(known)).of(resolved);
    }

    /** The value of an expression that depends on parameters only; NaN where it has none. */
    double number(Expression expression) {
        return resolve(expression).number();
    }

    /**
     * A table of coefficients in compressed sparse rows by receiver, as {@link #rowStart} and {@link #from} tell; NaN
     * where a coefficient is no number. Nobody changes its arrays.
     */
    public record Table(int[] start, int[] from, double[] number) {}

    /** The whole table. */
    public Table table() {
        return new Table(terms.start(), terms.from(), numbers());
    }

    /** The part of it that is contributed outside alliances. */
    public Table outside() {
        Terms outside = Terms.outside(standing, position, firms.length);
        double[] d = outside.number();
        Resolution resolution = resolution();
        for (Map.Entry<Integer, Expression> entry : outside.expression().entrySet()) {
            d[entry.getKey()] = resolution.of(entry.getValue()).number();
        }
        return new Table(outside.start(), outside.from(), d);
    }

    /** Whether the same firms grow by the same expressions. */
    public boolean says(InForce other) {
        if (!Arrays.equals(firms, other.firms)
                || !Arrays.equals(growth, other.growth)
                || !Arrays.equals(capacity, other.capacity)
                || !Arrays.equals(terms.start(), other.terms.start())
                || !Arrays.equals(terms.from(), other.terms.from())) {
            return false;
        }
        for (int k = 0; k < entries(); k++) {
            if (!coefficient(k).equals(other.coefficient(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the expression names a firm that is absent, itself or through parameters. */
    public boolean namesAbsent(Expression expression) {
        return AbsentFirmUse.ofAbsentFirm(expression, standing);
    }
}
