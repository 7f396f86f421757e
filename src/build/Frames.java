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
import org.objectweb.asm.Opcodes;

/**
 * Brings classes of Entente's jar that are in Java 5's format, which all of Commons Math and picocli is, to Java 6's, with the
 * frames that its verifier reads. An archive of classes keeps older ones unverified on Java 17, and not at all on 25.
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
                    out.write(isOld(entry.getName(), bytes) ? withFrames(bytes) : bytes);
                }
            }
        }
        Files.move(made, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOld(String name, byte[] bytes) {
        return name.endsWith(".class") && (bytes[6] << 8 | bytes[7]) < Opcodes.V1_6;
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
}
