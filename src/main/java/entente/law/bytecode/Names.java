package entente.law.bytecode;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Elementary;
import entente.symbolic.Forcing;
import org.objectweb.asm.Type;

/** How bytecode names what it calls. */
final class Names {
    static final String ARITHMETIC = Type.getInternalName(Arithmetic.class);
    static final String ELEMENTARY = Type.getInternalName(Elementary.class);
    static final String FORCING = Type.getInternalName(Forcing.class);

    private Names() {}

    /** A function of so many numbers whose value is a number. */
    static String descriptor(int arguments) {
        return "(" + "D".repeat(arguments) + ")D";
    }
}
