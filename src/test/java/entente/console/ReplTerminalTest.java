package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The REPL as a person has it before them. */
class ReplTerminalTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String UP = "\u001bOA";

    @TempDir
    Path directory;

    @Test
    void aConversation() throws Exception {
        try (PseudoTerminal terminal = new PseudoTerminal(directory)) {
            terminal.await("Entente ").await("entente>");

            // An open brace waits for its end.
            terminal.type("firm Jia {\r");
            terminal.await("…");
            terminal.type("growth 0.5; capacity 100; output 10 }\r");
            terminal.await("entente>");
            terminal.type("Jia.capacity + 7\r");
            terminal.await("107").await("entente>");

            // A mistake is shown, and life goes on.
            terminal.type("Jai.capacity\r");
            terminal.await("error[E").await("Jia").await("entente>");

            // A word and a name are completed.
            terminal.type("sho\tJi\t.cap\t+ 13\r");
            terminal.await("113").await("entente>");

            // What is half typed goes at Ctrl-C; the REPL does not.
            terminal.type("let half = {" + CTRL_C);
            terminal.await("entente>");
            terminal.type("Jia.capacity + 8\r");
            terminal.await("108").await("entente>");

            terminal.type(CTRL_D);
            assertThat(terminal.exit()).isZero();
        }
        assertThat(Files.readString(directory.resolve("state/entente/history"))).contains("Jia.capacity + 7");

        // The history is kept across starts.
        try (PseudoTerminal terminal = new PseudoTerminal(directory)) {
            terminal.await("entente>");
            terminal.type(UP + UP + "0\r");
            terminal.await("error[E").await("entente>");
            terminal.type(":quit\r");
            assertThat(terminal.exit()).isZero();
        }
    }

    @Test
    void aBrokenHistoryIsSetAside() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("state/entente"));
        Files.write(folder.resolve("history"), new byte[] {'1', ':', (byte) 0xE5, (byte) 0x88, '\n'});
        try (PseudoTerminal terminal = new PseudoTerminal(directory)) {
            terminal.await("set aside").await("entente>");
            terminal.type("4+6\r");
            terminal.await("10").await("entente>");
            terminal.type(CTRL_D);
            assertThat(terminal.exit()).isZero();
        }
        assertThat(Files.readString(folder.resolve("history"))).contains(":4+6");
    }

    @Test
    void controlCStopsAQuestionAndNotTheRepl() throws Exception {
        try (PseudoTerminal terminal = new PseudoTerminal(directory)) {
            terminal.await("entente>");
            terminal.type("firm A { growth 1; capacity 2 + sin(1000*t); output 1 }\r");
            terminal.await("entente>");
            terminal.type("simulate to 1_000_000_000\r");
            Thread.sleep(2000);
            terminal.type(CTRL_C);
            terminal.await("Stopped").await("entente>");
            terminal.type("A.growth + 41\r");
            terminal.await("42").await("entente>");
            terminal.type(CTRL_D);
            assertThat(terminal.exit()).isZero();
        }
    }
}
