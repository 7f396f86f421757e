package entente.dynamics.bytecode;

import entente.diagnostic.Digits;
import entente.dynamics.Tape;
import java.util.Locale;
import java.util.StringJoiner;

/** A tape as text, a line for each instruction: what a law compiles to. */
public final class Listing {
    private Listing() {}

    public static String of(Tape tape) {
        double[] constants = tape.slots();
        String[] name = new String[tape.size()];
        for (int slot = 0; slot < name.length; slot++) {
            name[slot] = tape.instruction(slot).function() != null ? "s" + slot : Digits.shortest(constants[slot]);
        }
        if (tape.time() >= 0) {
            name[tape.time()] = "t";
        }
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < tape.output().length; k++) {
            name[tape.outputSlot()[k]] = "q" + tape.output()[k];
            text.append("q%d = u[%d] * %s\n"
                    .formatted(tape.output()[k], tape.output()[k], Digits.shortest(tape.scale()[k])));
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
                        .append(instruction.function().name().toLowerCase(Locale.ROOT))
                        .append(arguments)
                        .append('\n');
            }
        }
        return text.toString();
    }
}
