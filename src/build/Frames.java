import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes into the classes of Entente's jar what Java would otherwise work out at each start.
 *
 * <p>Classes in Java 5's format, which all of Commons Math and picocli are, come into Java 6's, with the frames that its
 * verifier reads: an archive of classes keeps older ones unverified on Java 17, and not at all on 25. Records' own
 * {@code equals} and {@code hashCode}, which Java puts together from method handles when they are first called, become
 * ordinary methods.
 *
 * <pre>java -cp entente.jar Frames.java entente.jar</pre>
 */
class Frames {
    public static void main(String[] words) throws IOException {
        Path path = Path.of(words[0]);
        Path made = Path.of(words[0] + ".new");
        try (JarFile jar = new JarFile(path.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(made))) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                try (InputStream in = jar.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    out.write(prepared(entry.getName(), bytes));
                }
            }
        }
        Files.move(made, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] prepared(String name, byte[] bytes) {
        if (!name.endsWith(".class")) {
            return bytes;
        }
        if ((bytes[6] << 8 | bytes[7]) < Opcodes.V1_6) {
            return withFrames(bytes);
        }
        ClassReader reader = new ClassReader(bytes);
        return "java/lang/Record".equals(reader.getSuperName()) ? withMethods(reader) : bytes;
    }

    private static byte[] withFrames(byte[] bytes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        ClassVisitor newer = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int old, int access, String name, String signature, String parent, String[] interfaces) {
                super.visit(Opcodes.V1_6, access, name, signature, parent, interfaces);
            }
        };
        new ClassReader(bytes).accept(newer, 0);
        return writer.toByteArray();
    }

    private static byte[] withMethods(ClassReader reader) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        reader.accept(new RecordMethods(writer, reader.getClassName()), 0);
        return writer.toByteArray();
    }

    /** Calls a method of the record's own where the compiler left its making to Java. */
    private static final class RecordMethods extends ClassVisitor {
        private final String record;

        RecordMethods(ClassVisitor next, String record) {
            super(Opcodes.ASM9, next);
            this.record = record;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle maker, Object... parts) {
                    boolean plain = !called.equals("equals") && !called.equals("hashCode");
                    if (plain || !maker.getOwner().equals("java/lang/runtime/ObjectMethods")) {
                        super.visitInvokeDynamicInsn(called, type, maker, parts);
                        return;
                    }
                    visitMethodInsn(Opcodes.INVOKESTATIC, record, "record$" + called, type, false);
                    write(called, type, parts);
                }
            };
        }

        /** @param parts the record's class, the names of its components, and how each is got */
        private void write(String name, String type, Object[] parts) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            MethodVisitor method = cv.visitMethod(access, "record$" + name, type, null, null);
            method.visitCode();
            if (name.equals("equals")) {
                equal(method, parts);
            } else {
                hash(method, parts);
            }
            method.visitInsn(Opcodes.IRETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        private void hash(MethodVisitor method, Object[] parts) {
            method.visitInsn(Opcodes.ICONST_0);
            for (int k = 2; k < parts.length; k++) {
                method.visitIntInsn(Opcodes.BIPUSH, 31);
                method.visitInsn(Opcodes.IMUL);
                String type = get(method, 0, parts[k]);
                String wrapper = wrapper(type);
                boolean object = wrapper.equals("java/util/Objects");
                method.visitMethodInsn(
                        Opcodes.INVOKESTATIC, wrapper, "hashCode", "(" + (object ? "Ljava/lang/Object;" : type) + ")I", false);
                method.visitInsn(Opcodes.IADD);
            }
        }

        private void equal(MethodVisitor method, Object[] parts) {
            Label other = new Label();
            Label no = new Label();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitJumpInsn(Opcodes.IF_ACMPNE, other);
            method.visitInsn(Opcodes.ICONST_1);
            method.visitInsn(Opcodes.IRETURN);
            method.visitLabel(other);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitTypeInsn(Opcodes.INSTANCEOF, record);
            method.visitJumpInsn(Opcodes.IFEQ, no);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitTypeInsn(Opcodes.CHECKCAST, record);
            method.visitVarInsn(Opcodes.ASTORE, 2);
            for (int k = 2; k < parts.length; k++) {
                get(method, 0, parts[k]);
                String type = get(method, 2, parts[k]);
                String wrapper = wrapper(type);
                boolean object = wrapper.equals("java/util/Objects");
                method.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        wrapper,
                        object ? "equals" : "compare",
                        object ? "(Ljava/lang/Object;Ljava/lang/Object;)Z" : "(" + type + type + ")I",
                        false);
                method.visitJumpInsn(object ? Opcodes.IFEQ : Opcodes.IFNE, no);
            }
            method.visitInsn(Opcodes.ICONST_1);
            method.visitInsn(Opcodes.IRETURN);
            method.visitLabel(no);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            method.visitInsn(Opcodes.ICONST_0);
        }

        private String get(MethodVisitor method, int variable, Object part) {
            Handle field = (Handle) part;
            method.visitVarInsn(Opcodes.ALOAD, variable);
            method.visitFieldInsn(Opcodes.GETFIELD, record, field.getName(), field.getDesc());
            return field.getDesc();
        }

        /** The class whose static methods compare and hash values of a type. */
        private static String wrapper(String type) {
            return switch (Type.getType(type).getSort()) {
                case Type.BOOLEAN -> "java/lang/Boolean";
                case Type.BYTE -> "java/lang/Byte";
                case Type.CHAR -> "java/lang/Character";
                case Type.SHORT -> "java/lang/Short";
                case Type.INT -> "java/lang/Integer";
                case Type.LONG -> "java/lang/Long";
                case Type.FLOAT -> "java/lang/Float";
                case Type.DOUBLE -> "java/lang/Double";
                default -> "java/util/Objects";
            };
        }
    }
}
