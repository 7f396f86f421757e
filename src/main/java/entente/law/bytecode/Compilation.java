package entente.law.bytecode;

import entente.symbolic.Tape;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles tapes to hidden classes, straight-line code in methods short enough for the JVM to compile them in turn. The
 * instructions, their order and the functions they call are the interpreter's, and so are the bits.
 */
public final class Compilation implements Tape.Compiler {
    /** Instructions a class: a class file holds 65,535 constants, and a number takes two. */
    private static final int CLASS = 8_000;

    @Override
    public Tape.Program compile(Tape tape) {
        Arrays arrays = new Arrays();
        List<Tape.Program> parts = new ArrayList<>();
        for (int first = 0; first == 0 || first < tape.size(); first += CLASS) {
            parts.add(new ClassWriting(tape, arrays, first, Math.min(first + CLASS, tape.size())).define());
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private record Sequence(List<Tape.Program> parts) implements Tape.Program {
        @Override
        public void run(double t, double[] state, double[] slots) {
            for (Tape.Program part : parts) {
                part.run(t, state, slots);
            }
        }
    }
}
