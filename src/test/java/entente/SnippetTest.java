package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every behaviour and every error has a golden snippet; {@code -Dentente.goldens=update} writes the goldens anew. */
class SnippetTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("entente.goldens"));

    /** Limits that no snippet of a sensible size reaches, and what needs a command line or a folder; their own tests do. */
    private static final Set<Code> WITHOUT_SNIPPET = EnumSet.of(
            Code.E222, Code.E603, Code.E605, Code.E607, Code.E608, Code.E609, Code.E701, Code.E703, Code.E704,
            Code.E710);

    @TestFactory
    Stream<DynamicTest> nothingIsSaidAboutAGoodSnippet() {
        return Snippets.in("good").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var diagnostics = Snippets.diagnose(Snippets.source(file));
                    assertThat(Snippets.render(diagnostics, Language.EN)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aBadSnippetGetsItsGoldenDiagnostics() {
        return Snippets.in("bad").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    private static void compare(Path file) throws IOException {
        var diagnostics = Snippets.diagnose(Snippets.source(file));
        assertThat(diagnostics).as("mistakes in " + file).isNotEmpty();
        for (Language language : Language.values()) {
            String name = file.getFileName().toString().replace(".ent", "");
            Path golden = file.resolveSibling(name + "." + language.name().toLowerCase(Locale.ROOT) + ".txt");
            String actual = Snippets.render(diagnostics, language);
            if (UPDATE) {
                Files.writeString(golden, actual);
            }
            assertThat(actual).as("diagnostics as in " + golden).isEqualTo(Snippets.text(golden));
        }
    }

    @Test
    void everyCodeHasABadSnippet() {
        Set<Code> missing = EnumSet.allOf(Code.class);
        missing.removeAll(WITHOUT_SNIPPET);
        // Said of questions in a row, or while a script runs, which snippets do not.
        missing.removeIf(code -> code.name().startsWith("E55") || code.name().startsWith("E8"));
        for (Path file : Snippets.in("bad")) {
            for (Diagnostic diagnostic : Snippets.diagnose(Snippets.source(file))) {
                missing.remove(diagnostic.code());
            }
        }
        assertThat(missing).isEmpty();
    }
}
