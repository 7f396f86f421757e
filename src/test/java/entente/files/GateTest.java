package entente.files;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    @TempDir
    Path root;

    private Gate gate = Gate.at(Path.of(""));
    /** A place in the script work/script.ent. */
    private Span asked = Source.of("work/script.ent", "x").span(0, 1);

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(root.resolve("work/below"));
        Files.createDirectories(root.resolve("other"));
        Files.writeString(root.resolve("work/near.ent"), "let a = 1");
        Files.writeString(root.resolve("work/below/deep.ent"), "let b = 1");
        Files.writeString(root.resolve("other/secret.ent"), "let c = 1");
        gate = Gate.at(root).allowing(Path.of("work"));
    }

    private static Code code(Checked<?> checked) {
        return checked.diagnostics().get(0).code();
    }

    @Test
    void aScriptReadsItsOwnFolderAndBelow() {
        assertThat(gate.read("near.ent", asked).get().name()).isEqualTo("work/near.ent");
        assertThat(gate.read("below/deep.ent", asked).get().script(asked).get().text())
                .isEqualTo("let b = 1");
        assertThat(gate.read("below/../near.ent", asked).hasErrors()).isFalse();
    }

    @Test
    void nothingElse() throws IOException {
        assertThat(code(gate.read("../other/secret.ent", asked))).isEqualTo(Code.E604);
        assertThat(code(gate.read(root.resolve("other/secret.ent").toString(), asked)))
                .isEqualTo(Code.E604);
        Files.createSymbolicLink(root.resolve("work/link.ent"), root.resolve("other/secret.ent"));
        assertThat(code(gate.read("link.ent", asked))).isEqualTo(Code.E604);
        Files.createSymbolicLink(root.resolve("work/out"), root.resolve("other"));
        assertThat(code(gate.read("out/secret.ent", asked))).isEqualTo(Code.E604);
        assertThat(gate.allowing(Path.of("other")).read("link.ent", asked).hasErrors())
                .isFalse();
    }

    @Test
    void whatCannotBeRead() {
        assertThat(code(gate.read("none.ent", asked))).isEqualTo(Code.E601);
        assertThat(code(gate.read("a\0b", asked))).isEqualTo(Code.E601);
        assertThat(code(gate.read("below", asked))).isEqualTo(Code.E602);
        assertThat(code(gate.withLimit(3).read("near.ent", asked))).isEqualTo(Code.E605);
    }

    @Test
    void anUnreadableFile() throws IOException {
        Path file = root.resolve("work/locked.ent");
        Files.writeString(file, "x");
        Files.setPosixFilePermissions(file, java.util.Set.of());
        // The superuser reads everything.
        if (!Files.isReadable(file)) {
            assertThat(code(gate.read("locked.ent", asked))).isEqualTo(Code.E603);
        }
    }

    @Test
    void aFileAppearsWholeOrNotAtAll() throws IOException {
        Content content = out -> out.write("whole".getBytes(StandardCharsets.UTF_8));
        assertThat(gate.write("results/a.csv", asked, content).get()).isEqualTo("work/results/a.csv");
        assertThat(Files.readString(root.resolve("work/results/a.csv"))).isEqualTo("whole");
        Checked<String> failed = gate.write("results/a.csv", asked, out -> {
            out.write(1);
            throw new IOException("disk full");
        });
        assertThat(code(failed)).isEqualTo(Code.E607);
        assertThat(Files.readString(root.resolve("work/results/a.csv"))).isEqualTo("whole");
        try (Stream<Path> files = Files.list(root.resolve("work/results"))) {
            assertThat(files.toList()).hasSize(1);
        }
    }

    @Test
    void aScriptWritesItsOwnFolderOrTheOneThatIsNamed() throws IOException {
        Content content = out -> out.write('x');
        assertThat(code(gate.write("../other/a.csv", asked, content))).isEqualTo(Code.E604);
        Files.createSymbolicLink(root.resolve("work/hole.csv"), root.resolve("other/new.csv"));
        assertThat(gate.write("hole.csv", asked, content).hasErrors()).isTrue();
        assertThat(Files.exists(root.resolve("other/new.csv"))).isFalse();
        Gate out = gate.writingTo(Path.of("results"));
        assertThat(out.write("a.csv", asked, content).get()).isEqualTo("results/a.csv");
        assertThat(code(out.write("../other/a.csv", asked, content))).isEqualTo(Code.E604);
        assertThat(code(gate.write("below", asked, content))).isEqualTo(Code.E602);
    }

    @Test
    void scriptsAreUtf8AndTablesAlsoGb18030() {
        byte[] gb = "企业".getBytes(java.nio.charset.Charset.forName("GB18030"));
        Document document = new Document("a", "a", gb);
        assertThat(document.script(asked).diagnostics())
                .extracting(Diagnostic::code)
                .isEqualTo(List.of(Code.E606));
        assertThat(document.charset()).isEqualTo(java.nio.charset.Charset.forName("GB18030"));
        assertThat(new Document("a", "a", new byte[] {(byte) 0xff, (byte) 0xfe, 0}).charset())
                .isNull();
    }
}
