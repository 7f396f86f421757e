package entente.symbolic;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Elementary;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Expression.FirmValue;
import entente.model.Expression.ParameterValue;
import entente.model.Resolved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Resolved expressions as straight-line code: each instruction computes one slot from earlier ones, equal parts are
 * computed once. It is what is interpreted and what is compiled, which makes the two equal to the last bit.
 */
public final class Tape {
    /** An operation on slots; {@code function} null for an input. The first argument of a forcing function is t. */
    public record Instruction(@Nullable Function function, int[] arguments) {}

    /** What computes the slots of a tape. */
    public interface Program {
        /**
         * @param state outputs in units of the scale
         * @param slots as {@link #slots()} made them; receives the rest
         */
        void run(double t, double[] state, double[] slots);
    }

    /** Makes a program that computes the same bits faster. */
    public interface Compiler {
        Program compile(Tape tape);
    }

    /**
     * Instructions interpreted before a tape is worth compiling. Found by measurement: the first compilation takes as long as
     * interpreting so many of them, 50 ms, most of it for loading; afterwards each takes a third of the time.
     */
    private static final long WORTHWHILE = 4_000_000;

    private static final int[] NONE = {};

    private final Instruction[] instructions;
    private final int[] computed;
    private final double[] initial;
    private final int time;
    private final int[] output;
    private final int[] outputSlot;
    private final double[] scale;
    private final int[] inputs;
    /** Null while it is interpreted. */
    private @Nullable Program program;

    private @Nullable Compiler compiler;
    private long interpreted;

    private Tape(Builder builder) {
        this.instructions = builder.instructions.toArray(new Instruction[0]);
        this.computed = computed(instructions);
        this.initial = builder.initial();
        this.time = builder.time;
        this.compiler = builder.compiler;
        int count = builder.outputSlots.size();
        this.output = new int[count];
        this.outputSlot = new int[count];
        this.scale = new double[count];
        int k = 0;
        for (Map.Entry<Integer, Integer> entry : builder.outputSlots.entrySet()) {
            output[k] = entry.getKey();
            scale[k] = builder.scale[output[k]];
            outputSlot[k++] = entry.getValue();
        }
        this.inputs = outputSlot.clone();
        Arrays.sort(inputs);
    }

    private static int[] computed(Instruction[] instructions) {
        int[] slots = new int[instructions.length];
        int count = 0;
        for (int slot = 0; slot < instructions.length; slot++) {
            if (instructions[slot].function != null) {
                slots[count++] = slot;
            }
        }
        return Arrays.copyOf(slots, count);
    }

    public int size() {
        return initial.length;
    }

    /** Whether a slot holds a number. */
    public boolean number(int slot) {
        return instructions[slot].function == null && slot != time && Arrays.binarySearch(inputs, slot) < 0;
    }

    /** Whether the two differ in numbers and scales only. */
    public boolean like(Tape other) {
        if (size() != other.size()
                || time != other.time
                || !Arrays.equals(output, other.output)
                || !Arrays.equals(outputSlot, other.outputSlot)) {
            return false;
        }
        for (int slot = 0; slot < instructions.length; slot++) {
            Instruction a = instructions[slot];
            Instruction b = other.instructions[slot];
            if (a.function != b.function || !Arrays.equals(a.arguments, b.arguments)) {
                return false;
            }
        }
        return true;
    }

    public Instruction instruction(int slot) {
        return instructions[slot];
    }

    /** The slots before a run, constants filled in. */
    public double[] slots() {
        return initial.clone();
    }

    /** The slot of t, or −1. */
    public int time() {
        return time;
    }

    /** The state variables that are read, with the slots and scales: slot = state · scale. */
    public int[] output() {
        return output;
    }

    public int[] outputSlot() {
        return outputSlot;
    }

    public double[] scale() {
        return scale;
    }

    /** @param state outputs in units of the scale */
    public void run(double t, double[] state, double[] slots) {
        Compiler by = compiler;
        if (by != null) {
            interpreted += computed.length;
            if (interpreted > WORTHWHILE) {
                program = by.compile(this);
                compiler = null;
            }
        }
        Program compiled = program;
        if (compiled != null) {
            compiled.run(t, state, slots);
        } else {
            interpret(t, state, slots);
        }
    }

    private void interpret(double t, double[] state, double[] slots) {
        if (time >= 0) {
            slots[time] = t;
        }
        for (int k = 0; k < output.length; k++) {
            slots[outputSlot[k]] = state[output[k]] * scale[k];
        }
        for (int slot : computed) {
            Instruction instruction = instructions[slot];
            slots[slot] = value(instruction.function, instruction.arguments, slots);
        }
    }

    private static double value(@Nullable Function function, int[] at, double[] s) {
        if (function == null) {
            return Double.NaN;
        }
        if (function instanceof Elementary elementary) {
            return elementary.value(s[at[0]]);
        }
        return switch ((Operation) function) {
            case ADD -> s[at[0]] + s[at[1]];
            case SUBTRACT -> s[at[0]] - s[at[1]];
            case MULTIPLY -> s[at[0]] * s[at[1]];
            case DIVIDE -> Arithmetic.divide(s[at[0]], s[at[1]]);
            case POWER -> Arithmetic.power(s[at[0]], s[at[1]]);
            case NEGATE -> -s[at[0]];
            case ROUNDED -> s[at[0]];
            case IF -> Arithmetic.choose(s[at[0]], s[at[1]], s[at[2]]);
            // The first argument of a forcing function on a tape is t.
            case STEP -> Forcing.step(s[at[0]], s[at[1]], s[at[2]]);
            case RAMP -> Forcing.ramp(s[at[0]], s[at[1]], s[at[2]], s[at[3]]);
            case PULSE -> Forcing.pulse(s[at[0]], s[at[1]], s[at[2]], s[at[3]]);
            case TABLE -> Arithmetic.table(s[at[0]], gather(at, 1, s));
            case LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    EQUAL,
                    NOT_EQUAL,
                    AND,
                    OR,
                    NOT,
                    MIN,
                    MAX,
                    ABS,
                    SUM,
                    GINI -> Arithmetic.apply(function, gather(at, 0, s));
        };
    }

    private static double[] gather(int[] at, int first, double[] slots) {
        double[] values = new double[at.length - first];
        for (int k = 0; k < values.length; k++) {
            values[k] = slots[at[first + k]];
        }
        return values;
    }

    /** Writes a tape. */
    public static final class Builder {
        private final int[] state;
        private final double[] scale;
        private final List<Instruction> instructions = new ArrayList<>();
        private final Map<List<Object>, Integer> known = new LinkedHashMap<>();
        private final Map<Integer, Double> constants = new LinkedHashMap<>();
        /** By state variable. */
        private final Map<Integer, Integer> outputSlots = new LinkedHashMap<>();

        private final Map<Integer, Integer> parameters = new LinkedHashMap<>();
        private final IdentityHashMap<Expression, Integer> seen = new IdentityHashMap<>();
        private final Resolved<Integer> kinds =
                new Resolved<>(this::number, time -> time(), this::parameter, this::output, this::known);
        private int time = -1;
        private @Nullable Compiler compiler;
        private boolean numbersApart;

        /**
         * @param state the state variable of each of the model's firms, or −1 where its output is 0
         * @param scale by state variable: its unit
         */
        public Builder(int[] state, double[] scale) {
            this.state = state;
            this.scale = scale;
        }

        /** A parameter that is a name is read from the state, like an output. */
        public Builder reading(int parameter, int variable) {
            parameters.put(parameter, variable);
            return this;
        }

        /** Equal numbers get slots of their own. */
        public Builder keepingNumbersApart() {
            numbersApart = true;
            return this;
        }

        public Builder compiledBy(@Nullable Compiler by) {
            compiler = by;
            return this;
        }

        /** The slot that will hold the expression's value. */
        public int add(Expression expression) {
            return expression.accept(kinds);
        }

        private int number(Constant constant) {
            Integer before = numbersApart ? seen.get(constant) : null;
            int slot = before != null ? before : constant(constant.value());
            seen.put(constant, slot);
            return slot;
        }

        private int parameter(ParameterValue value) {
            return variable(Objects.requireNonNull(parameters.get(value.parameter())));
        }

        private int output(FirmValue value) {
            return state[value.firm()] < 0 ? constant(0) : variable(state[value.firm()]);
        }

        private int known(Apply apply) {
            Integer before = seen.get(apply);
            if (before != null) {
                return before;
            }
            int slot = apply(apply);
            seen.put(apply, slot);
            return slot;
        }

        private int apply(Apply apply) {
            Function function = apply.function();
            int shift = function.forcing() ? 1 : 0;
            int[] arguments = new int[apply.arguments().size() + shift];
            if (shift == 1) {
                arguments[0] = time();
            }
            for (int k = shift; k < arguments.length; k++) {
                arguments[k] = add(apply.arguments().get(k - shift));
            }
            return slot(function, arguments);
        }

        public int slot(Function function, int... arguments) {
            List<Object> key = new ArrayList<>(arguments.length + 1);
            key.add(function);
            for (int argument : arguments) {
                key.add(argument);
            }
            Integer before = known.get(key);
            if (before != null) {
                return before;
            }
            int slot = instruction(function, arguments);
            known.put(key, slot);
            return slot;
        }

        private int constant(double value) {
            List<Object> key = List.of(value);
            Integer before = numbersApart ? null : known.get(key);
            if (before != null) {
                return before;
            }
            int slot = instruction(null, NONE);
            constants.put(slot, value);
            known.put(key, slot);
            return slot;
        }

        private int time() {
            if (time < 0) {
                time = instruction(null, NONE);
            }
            return time;
        }

        private int variable(int variable) {
            Integer before = outputSlots.get(variable);
            if (before != null) {
                return before;
            }
            int slot = instruction(null, NONE);
            outputSlots.put(variable, slot);
            return slot;
        }

        private int instruction(@Nullable Function function, int[] arguments) {
            instructions.add(new Instruction(function, arguments));
            return instructions.size() - 1;
        }

        private double[] initial() {
            double[] initial = new double[instructions.size()];
            for (Map.Entry<Integer, Double> entry : constants.entrySet()) {
                initial[entry.getKey()] = entry.getValue();
            }
            return initial;
        }

        public Tape done() {
            return new Tape(this);
        }
    }
}
