package entente.law.bytecode;

import entente.symbolic.Tape;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the class of some of a tape's instructions. */
final class ClassWriting {
    /** Instructions a method: HotSpot compiles none above 8,000 bytes, and one instruction takes up to 30. */
    private static final int METHOD = 200;

    private static final String NAME = "entente/law/bytecode/Program";
    private static final String PROGRAM = "entente/symbolic/Tape$Program";
    private static final String SIGNATURE = "(D[D[D)V";
    private static final String ARRAYS = "[[D";

    private final Tape tape;
    private final Arrays arrays;
    private final int first;
    private final int last;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    ClassWriting(Tape tape, Arrays arrays, int first, int last) {
        this.tape = tape;
        this.arrays = arrays;
        this.first = first;
        this.last = last;
    }

    Tape.Program define() {
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", new String[] {
            PROGRAM
        });
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "arrays", ARRAYS, null, null)
                .visitEnd();
        constructor();
        int methods = 0;
        for (int begin = first; begin < last; begin += METHOD) {
            part(methods++, begin, Math.min(begin + METHOD, last));
        }
        run(methods);
        writer.visitEnd();
        return instance(writer.toByteArray());
    }

    private Tape.Program instance(byte[] bytes) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (Tape.Program)
                    lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class, double[][].class))
                            .invoke(arrays.all());
        } catch (Throwable e) {
            throw new IllegalStateException("a compiled law does not load", e);
        }
    }

    private void constructor() {
        MethodVisitor m = writer.visitMethod(0, "<init>", "(" + ARRAYS + ")V", null, null);
        m.visitCode();
        m.visitVarInsn(Opcodes.ALOAD, 0);
        m.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        m.visitVarInsn(Opcodes.ALOAD, 0);
        m.visitVarInsn(Opcodes.ALOAD, 1);
        m.visitFieldInsn(Opcodes.PUTFIELD, NAME, "arrays", ARRAYS);
        m.visitInsn(Opcodes.RETURN);
        m.visitMaxs(0, 0);
        m.visitEnd();
    }

    private void run(int methods) {
        MethodVisitor m = writer.visitMethod(Opcodes.ACC_PUBLIC, "run", SIGNATURE, null, null);
        m.visitCode();
        for (int k = 0; k < methods; k++) {
            m.visitVarInsn(Opcodes.ALOAD, 0);
            m.visitVarInsn(Opcodes.DLOAD, 1);
            m.visitVarInsn(Opcodes.ALOAD, 3);
            m.visitVarInsn(Opcodes.ALOAD, 4);
            m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, NAME, "part" + k, SIGNATURE, false);
        }
        m.visitInsn(Opcodes.RETURN);
        m.visitMaxs(0, 0);
        m.visitEnd();
    }

    private void part(int number, int begin, int end) {
        MethodVisitor m = writer.visitMethod(Opcodes.ACC_PRIVATE, "part" + number, SIGNATURE, null, null);
        m.visitCode();
        var code = new StraightLine(m, NAME, tape, arrays, begin, end);
        code.write();
        m.visitInsn(Opcodes.RETURN);
        m.visitMaxs(0, 0);
        m.visitEnd();
    }
}
