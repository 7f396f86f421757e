package entente.law.bytecode;

import entente.arithmetic.Elementary;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.symbolic.Tape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes instructions one after another. What this method computed is read from local variables, what an earlier one
 * did from the slots, where every result is left as the interpreter leaves it.
 */
final class StraightLine {
    private static final int TIME = 1;
    private static final int STATE = 3;
    private static final int SLOTS = 4;

    private final MethodVisitor m;
    private final String owner;
    private final Tape tape;
    private final Arrays arrays;
    private final int begin;
    private final int end;
    private final double[] constants;
    private final Map<Integer, Integer> input = new LinkedHashMap<>();
    private final Map<Integer, Integer> local = new LinkedHashMap<>();
    private int nextLocal = 5;

    StraightLine(MethodVisitor m, String owner, Tape tape, Arrays arrays, int begin, int end) {
        this.m = m;
        this.owner = owner;
        this.tape = tape;
        this.arrays = arrays;
        this.begin = begin;
        this.end = end;
        this.constants = tape.slots();
        for (int k = 0; k < tape.outputSlot().length; k++) {
            input.put(tape.outputSlot()[k], k);
        }
    }

    void write() {
        for (int slot = begin; slot < end; slot++) {
            Tape.Instruction instruction = tape.instruction(slot);
            if (instruction.function() != null) {
                apply(instruction.function(), instruction.arguments());
                keep(slot);
            } else if (input.containsKey(slot)) {
                output(input.get(slot));
                keep(slot);
            } else if (slot == tape.time()) {
                m.visitVarInsn(Opcodes.DLOAD, TIME);
                keep(slot);
            }
        }
    }

    /** slot = state · scale */
    private void output(int k) {
        m.visitVarInsn(Opcodes.ALOAD, STATE);
        number(tape.output()[k]);
        m.visitInsn(Opcodes.DALOAD);
        m.visitLdcInsn(tape.scale()[k]);
        m.visitInsn(Opcodes.DMUL);
    }

    private void keep(int slot) {
        m.visitInsn(Opcodes.DUP2);
        m.visitVarInsn(Opcodes.DSTORE, nextLocal);
        local.put(slot, nextLocal);
        nextLocal += 2;
        // The value is on the stack, its array and index below it: a double takes two places, so they change by pairs.
        m.visitVarInsn(Opcodes.ALOAD, SLOTS);
        number(slot);
        m.visitInsn(Opcodes.DUP2_X2);
        m.visitInsn(Opcodes.POP2);
        m.visitInsn(Opcodes.DASTORE);
    }

    private void load(int slot) {
        Integer known = local.get(slot);
        if (known != null) {
            m.visitVarInsn(Opcodes.DLOAD, known);
        } else if (constant(slot)) {
            m.visitLdcInsn(constants[slot]);
        } else {
            m.visitVarInsn(Opcodes.ALOAD, SLOTS);
            number(slot);
            m.visitInsn(Opcodes.DALOAD);
        }
    }

    private boolean constant(int slot) {
        return tape.instruction(slot).function() == null && slot != tape.time() && !input.containsKey(slot);
    }

    private void apply(Function function, int[] a) {
        if (function instanceof Elementary) {
            m.visitFieldInsn(Opcodes.GETSTATIC, Names.ELEMENTARY, function.name(), "L" + Names.ELEMENTARY + ";");
            load(a[0]);
            m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Names.ELEMENTARY, "value", Names.descriptor(1), false);
        } else {
            operation((Operation) function, a);
        }
    }

    private void operation(Operation operation, int[] a) {
        switch (operation) {
            case ADD -> binary(a, Opcodes.DADD);
            case SUBTRACT -> binary(a, Opcodes.DSUB);
            case MULTIPLY -> binary(a, Opcodes.DMUL);
            case NEGATE -> {
                load(a[0]);
                m.visitInsn(Opcodes.DNEG);
            }
            case ABS -> {
                load(a[0]);
                call("java/lang/Math", "abs", 1);
            }
            case DIVIDE -> call("divide", a);
            case POWER -> call("power", a);
            case LESS -> call("less", a);
            case LESS_OR_EQUAL -> call("lessOrEqual", a);
            case GREATER -> call("less", a[1], a[0]);
            case GREATER_OR_EQUAL -> call("lessOrEqual", a[1], a[0]);
            case EQUAL -> call("equal", a);
            case NOT_EQUAL -> {
                call("equal", a);
                call(Names.ARITHMETIC, "not", 1);
            }
            case AND -> call("and", a);
            case OR -> call("or", a);
            case NOT -> call("not", a);
            case IF -> call("choose", a);
            case MIN -> chain(a, "min");
            case MAX -> chain(a, "max");
            case SUM -> sum(a);
            case GINI -> gini(a);
            case ROUNDED -> load(a[0]);
            case STEP -> forcing("step", a);
            case RAMP -> forcing("ramp", a);
            case PULSE -> forcing("pulse", a);
            case TABLE -> table(a);
        }
    }

    private void binary(int[] a, int opcode) {
        load(a[0]);
        load(a[1]);
        m.visitInsn(opcode);
    }

    private void call(String name, int... a) {
        for (int slot : a) {
            load(slot);
        }
        call(Names.ARITHMETIC, name, a.length);
    }

    private void forcing(String name, int[] a) {
        for (int slot : a) {
            load(slot);
        }
        call(Names.FORCING, name, a.length);
    }

    private void call(String type, String name, int arguments) {
        m.visitMethodInsn(Opcodes.INVOKESTATIC, type, name, Names.descriptor(arguments), false);
    }

    private void chain(int[] a, String name) {
        load(a[0]);
        for (int k = 1; k < a.length; k++) {
            load(a[k]);
            call("java/lang/Math", name, 2);
        }
    }

    private void sum(int[] a) {
        if (a.length == 0) {
            m.visitInsn(Opcodes.DCONST_0);
            return;
        }
        load(a[0]);
        for (int k = 1; k < a.length; k++) {
            load(a[k]);
            m.visitInsn(Opcodes.DADD);
        }
    }

    private void gini(int[] a) {
        array(a, 0);
        m.visitMethodInsn(Opcodes.INVOKESTATIC, Names.ARITHMETIC, "gini", "([D)D", false);
    }

    private void table(int[] a) {
        load(a[0]);
        array(a, 1);
        m.visitMethodInsn(Opcodes.INVOKESTATIC, Names.ARITHMETIC, "table", "(D[D)D", false);
    }

    /** Leaves the array of arguments on the stack; numbers have been in it from the beginning. */
    private void array(int[] a, int from) {
        double[] values = new double[a.length - from];
        int index = arrays.add(values);
        m.visitVarInsn(Opcodes.ALOAD, 0);
        m.visitFieldInsn(Opcodes.GETFIELD, owner, "arrays", "[[D");
        number(index);
        m.visitInsn(Opcodes.AALOAD);
        for (int k = 0; k < values.length; k++) {
            int slot = a[from + k];
            if (constant(slot)) {
                values[k] = constants[slot];
            } else {
                m.visitInsn(Opcodes.DUP);
                number(k);
                load(slot);
                m.visitInsn(Opcodes.DASTORE);
            }
        }
    }

    private void number(int n) {
        if (n < Short.MAX_VALUE) {
            m.visitIntInsn(Opcodes.SIPUSH, n);
        } else {
            m.visitLdcInsn(n);
        }
    }
}
