package entente.files;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        assertThat(gate.script("near.ent", asked).get().name()).isEqualTo("work/near.ent");
        assertThat(gate.script("below/deep.ent", asked).get().source().text()).isEqualTo("let b = 1");
        assertThat(gate.script("below/../near.ent", asked).hasErrors()).isFalse();
    }

    @Test
    void nothingElse() throws IOException {
        assertThat(code(gate.script("../other/secret.ent", asked))).isEqualTo(Code.E604);
        assertThat(code(gate.script(root.resolve("other/secret.ent").toString(), asked)))
                .isEqualTo(Code.E604);
        Files.createSymbolicLink(root.resolve("work/link.ent"), root.resolve("other/secret.ent"));
        assertThat(code(gate.script("link.ent", asked))).isEqualTo(Code.E604);
        Files.createSymbolicLink(root.resolve("work/out"), root.resolve("other"));
        assertThat(code(gate.script("out/secret.ent", asked))).isEqualTo(Code.E604);
        assertThat(gate.allowing(Path.of("other")).script("link.ent", asked).hasErrors())
                .isFalse();
    }

    @Test
    void whatCannotBeRead() {
        assertThat(code(gate.script("none.ent", asked))).isEqualTo(Code.E601);
        assertThat(code(gate.script("a\0b", asked))).isEqualTo(Code.E601);
        assertThat(code(gate.script("below", asked))).isEqualTo(Code.E602);
        assertThat(code(gate.withLimit(3).script("near.ent", asked))).isEqualTo(Code.E605);
    }

    @Test
    void anUnreadableFile() throws IOException {
        Path file = root.resolve("work/locked.ent");
        Files.writeString(file, "x");
        Files.setPosixFilePermissions(file, java.util.Set.of());
        // The superuser reads everything.
        if (!Files.isReadable(file)) {
            assertThat(code(gate.script("locked.ent", asked))).isEqualTo(Code.E603);
        }
    }

    @Test
    void aFileAppearsWholeOrNotAtAll() throws IOException {
        Content content = out -> out.write("whole".getBytes(StandardCharsets.UTF_8));
        assertThat(gate.save("results/a.csv", asked, content).get()).isEqualTo("work/results/a.csv");
        assertThat(Files.readString(root.resolve("work/results/a.csv"))).isEqualTo("whole");
        Checked<String> failed = gate.save("results/a.csv", asked, out -> {
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
        assertThat(code(gate.save("../other/a.csv", asked, content))).isEqualTo(Code.E604);
        Files.createSymbolicLink(root.resolve("work/hole.csv"), root.resolve("other/new.csv"));
        assertThat(gate.save("hole.csv", asked, content).hasErrors()).isTrue();
        assertThat(Files.exists(root.resolve("other/new.csv"))).isFalse();
        Gate out = gate.writingTo(Path.of("results"));
        assertThat(out.save("a.csv", asked, content).get()).isEqualTo("results/a.csv");
        assertThat(code(out.save("../other/a.csv", asked, content))).isEqualTo(Code.E604);
        assertThat(code(gate.save("below", asked, content))).isEqualTo(Code.E602);
    }

    @Test
    void scriptsAreUtf8AndTablesAlsoGb18030() {
        byte[] gb = "企业".getBytes(java.nio.charset.Charset.forName("GB18030"));
        Bytes chinese = new Bytes("a", "a", gb);
        assertThat(code(chinese.script(asked))).isEqualTo(Code.E606);
        assertThat(chinese.table(asked).get().source().text()).isEqualTo("企业");
        assertThat(code(new Bytes("a", "a", new byte[] {(byte) 0xff, (byte) 0xfe, 0}).table(asked)))
                .isEqualTo(Code.E611);
    }

    private static final Content X = out -> out.write('x');

    private static String hint(Checked<?> checked) {
        return checked.diagnostics().get(0).hint().key();
    }

    @Test
    void theFolderThatIsNamedIsTheOnlyOneToBeWritten() {
        Gate out = gate.writingTo(Path.of("results"));
        for (Gate open : List.of(
                out.openTo("work/script.ent"),
                out.forScript("work/script.ent"),
                out.allowing(Path.of("other")),
                gate.allowing(Path.of("other")).writingTo(Path.of("results")).allowing(Path.of("")))) {
            for (String path :
                    List.of("../work/a.csv", "../a.csv", "../other/a.csv", root.resolve("work/a.csv") + "")) {
                Checked<String> saved = open.save(path, asked, X);
                assertThat(code(saved)).as(path).isEqualTo(Code.E604);
                assertThat(hint(saved)).isEqualTo("files.hint.out");
            }
            assertThat(open.save(root.resolve("results/deep/a.csv") + "", asked, X)
                            .get())
                    .isEqualTo("results/deep/a.csv");
        }
        assertThat(out.openTo("work/script.ent").script("near.ent", asked).hasErrors())
                .isFalse();
    }

    @Test
    void aFolderMayBeCalledLikeAnything() throws IOException {
        for (String folder : List.of("<x>", "<input>", "<x", "- ", "%20", "企业")) {
            Files.createDirectories(root.resolve(folder));
            Files.writeString(root.resolve(folder).resolve("near.ent"), "let a = 1");
            Span here = Source.of(folder + "/<script>.ent", "x").span(0, 1);
            Gate open = Gate.at(root).forScript(folder + "/<script>.ent");
            assertThat(open.script("near.ent", here).get().name()).isEqualTo(folder + "/near.ent");
            assertThat(open.save("a.csv", here, X).get()).isEqualTo(folder + "/a.csv");
            assertThat(code(open.script("../work/near.ent", here))).isEqualTo(Code.E604);
        }
    }

    @Test
    void aFileThatIsReadIsNotReplaced() throws IOException {
        Files.createSymbolicLink(root.resolve("work/alias.csv"), root.resolve("work/near.ent"));
        Gate open = gate.forScript("work/script.ent");
        assertThat(open.save("below/../near.ent", asked, X).hasErrors()).isFalse();
        assertThat(open.script("near.ent", asked).hasErrors()).isFalse();
        for (String path : List.of("near.ent", "below/../near.ent", "alias.csv", "script.ent")) {
            assertThat(code(open.save(path, asked, X))).as(path).isEqualTo(Code.E609);
        }
        assertThat(gate.forScript("work/other.ent").save("near.ent", asked, X).hasErrors())
                .isFalse();
        Gate talk = gate.openTo("<input>").openTo("work/script.ent");
        talk.table("below/deep.ent", asked);
        assertThat(code(gate.openTo("<input>").save("below/deep.ent", asked, X)))
                .isEqualTo(Code.E609);
    }

    @Test
    void aReplacedFileKeepsItsMode() throws IOException {
        Path file = Files.writeString(root.resolve("work/old.csv"), "old");
        for (String mode : List.of("rw-------", "rw-rw----", "rwxr-x--x")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            assertThat(gate.save("old.csv", asked, X).hasErrors()).isFalse();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(mode);
        }
    }

    @Test
    void aNewFileIsAsPrivateAsAnyOtherNewFile() throws IOException {
        Path plain = Files.createFile(root.resolve("work/plain"));
        gate.save("saved.csv", asked, X);
        assertThat(Files.getPosixFilePermissions(root.resolve("work/saved.csv")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void partsThatWereLeftBehindAreClearedAwayAndThoseBeingWrittenAreNot() throws IOException {
        Path left = Files.writeString(root.resolve("work/.entente123.part"), "half");
        Path folder = Files.createDirectory(root.resolve("work/.entente-folder.part"));
        gate.save("a.csv", asked, out -> {
            gate.save("b.csv", asked, X);
            out.write('x');
        });
        assertThat(left).doesNotExist();
        assertThat(folder).exists();
        assertThat(root.resolve("work/a.csv")).hasContent("x");
        assertThat(root.resolve("work/b.csv")).hasContent("x");
    }

    @Test
    void theHintFollowsTheCause() throws IOException {
        Path deep = Files.createDirectories(root.resolve("work/locked"));
        Path file = Files.writeString(deep.resolve("a.csv"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(deep, PosixFilePermissions.fromString("r-xr-xr-x"));
        // The superuser writes everywhere.
        if (!Files.isWritable(deep)) {
            assertThat(hint(gate.save("locked/b.csv", asked, X))).isEqualTo("files.hint.forbidden");
            assertThat(hint(gate.save("locked/a.csv", asked, X))).isEqualTo("files.hint.forbidden");
        }
        assertThat(hint(gate.save("a\0.csv", asked, X))).isEqualTo("files.hint.characters");
        assertThat(hint(gate.save("near.ent/a.csv", asked, X))).isEqualTo("files.hint.E607");
        assertThat(hint(gate.save("a".repeat(300) + ".csv", asked, X))).isEqualTo("files.hint.E607");
        if (Files.isDirectory(Path.of("/proc/self"))) {
            Gate open = gate.allowing(Path.of("/proc"));
            assertThat(hint(open.save("/proc/a.csv", asked, X))).startsWith("files.hint.");
        }
    }
}
