package entente.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Entente in a process of its own at a real pseudo-terminal, which script(1) makes. */
final class PseudoTerminal implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 40;

    private final Process process;
    private final OutputStream keys;
    private final StringBuffer screen = new StringBuffer();
    private int seen;

    PseudoTerminal(Path directory, String... words) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Whoever runs the tests in the background may have Ctrl-C ignored, and a child inherits that.
        String command = "stty cols 100 rows 40; exec env --default-signal=INT '" + java
                + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                + "' entente.console.Main " + String.join(" ", words);
        ProcessBuilder builder = new ProcessBuilder(List.of("script", "-qec", command, "/dev/null"));
        builder.directory(directory.toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("XDG_STATE_HOME", directory.resolve("state").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SHELL", "/bin/sh");
        this.process = builder.start();
        this.keys = process.getOutputStream();
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (InputStream output = process.getInputStream()) {
            byte[] bytes = new byte[8192];
            for (int count = output.read(bytes); count >= 0; count = output.read(bytes)) {
                screen.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            screen.append(e);
        }
    }

    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Waits until the text is on the screen, after all that was waited for before. */
    PseudoTerminal await(String text) throws InterruptedException {
        String wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            int at = screen.indexOf(wanted, seen);
            if (at >= 0) {
                seen = at + wanted.length();
                return this;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("'" + text + "' did not appear; the screen has:\n" + shown());
    }

    String shown() {
        return new String(screen.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end; the screen has:\n" + shown());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
