package entente.report;

import entente.arithmetic.Digits;
import entente.events.InForce;
import entente.law.LawTape;
import entente.symbolic.Tape;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** What a law compiles to as text: a line for each instruction of its tape, and one for each firm's rate. */
public final class LawListing {
    private LawListing() {}

    public static String of(Tape tape) {
        return instructions(tape, names(tape));
    }

    /** A scenario's law at t = 0: what is computed for each evaluation, and then each firm's rate from it. */
    public static String of(InForce inForce) {
        int[] active = IntStream.range(0, inForce.size()).toArray();
        double[] nothing = new double[inForce.model().firms().size()];
        double[] scale = new double[active.length];
        for (int p = 0; p < scale.length; p++) {
            double capacity = inForce.value(inForce.capacity(p), 0, nothing);
            scale[p] = capacity > 0 && capacity < Double.POSITIVE_INFINITY ? capacity : 1;
        }
        LawTape law = LawTape.of(inForce, active, scale);
        String[] name = names(law.tape());
        StringBuilder text = new StringBuilder(instructions(law.tape(), name));
        for (int i = 0; i < law.size(); i++) {
            text.append(line("u[%d]' = %s * u[%d] * (1 - x[%d]", i, name[law.growth()[i]], i, i));
            for (int k = law.start()[i]; k < law.start()[i + 1]; k++) {
                text.append(line(" + %s * x[%d]", name[law.coefficient()[k]], law.from()[k]));
            }
            text.append(line(
                    "), x[%d] = u[%d] * %s / %s  # %s\n",
                    i, i, Digits.shortest(scale[i]), name[law.capacity()[i]], inForce.name(i)));
        }
        return text.toString();
    }

    private static String[] names(Tape tape) {
        double[] constants = tape.slots();
        String[] name = new String[tape.size()];
        for (int slot = 0; slot < name.length; slot++) {
            name[slot] = tape.instruction(slot).function() != null ? "s" + slot : Digits.shortest(constants[slot]);
        }
        if (tape.time() >= 0) {
            name[tape.time()] = "t";
        }
        for (int k = 0; k < tape.output().length; k++) {
            name[tape.outputSlot()[k]] = "q" + tape.output()[k];
        }
        return name;
    }

    private static String instructions(Tape tape, String[] name) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < tape.output().length; k++) {
            text.append(
                    line("q%d = u[%d] * %s\n", tape.output()[k], tape.output()[k], Digits.shortest(tape.scale()[k])));
        }
        for (int slot = 0; slot < name.length; slot++) {
            Tape.Instruction instruction = tape.instruction(slot);
            if (instruction.function() != null) {
                StringJoiner arguments = new StringJoiner(", ", "(", ")");
                for (int argument : instruction.arguments()) {
                    arguments.add(name[argument]);
                }
                text.append(name[slot])
                        .append(" = ")
                        .append(instruction.function().word())
                        .append(arguments)
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
