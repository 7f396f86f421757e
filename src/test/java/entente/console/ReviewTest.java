package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** diff, merge and new as a shell calls them; and in a real repository, as git does. */
class ReviewTest {
    private static final String PAIR = """
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }

            alliance Tech {
              Jia -> Yi 0.3
              Yi -> Jia 0.4
            }

            stability
            expect Tech is global
            expect equilibrium(Jia) = 159.09 within 0.01
            """;

    @TempDir
    Path directory;

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Shell.Ran run(String... words) {
        return Shell.in(directory).run(words);
    }

    private String git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=n", "-c", "user.email=e@x"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_EDITOR", "true");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + out).isZero();
        return out;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void repository() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        write("pair.ent", PAIR);
        git("add", ".");
        git("commit", "-qm", "Two firms");
    }

    @Test
    void exitsWith1OnADifferenceOfTheKindThatIsAskedFor() throws IOException {
        write("a.ent", PAIR);
        write("b.ent", PAIR.replace("Yi -> Jia 0.4", "Yi -> Jia 0.6"));
        write("c.ent", PAIR.replace("Yi -> Jia 0.4", "Yi -> Jia 4"));
        write("d.ent", PAIR + "simulate to 5\n");
        assertThat(run("diff", "a.ent", "a.ent").exit()).isZero();
        assertThat(run("diff", "a.ent", "b.ent").exit()).isEqualTo(1);
        assertThat(run("diff", "a.ent", "b.ent", "--fail-on", "verdict").exit()).isZero();
        assertThat(run("diff", "a.ent", "c.ent", "--fail-on", "verdict").exit()).isEqualTo(1);
        assertThat(run("diff", "a.ent", "b.ent", "--fail-on", "expectation").exit())
                .isEqualTo(1);
        assertThat(run("diff", "a.ent", "c.ent", "--fail-on", "never").exit()).isZero();
        assertThat(run("diff", "a.ent", "d.ent").exit()).isEqualTo(1);
        assertThat(run("diff", "a.ent", "d.ent", "--fail-on", "model").exit()).isZero();
    }

    @Test
    void saysItAsMarkdownAsJsonAndInAPicture() throws IOException {
        write("a.ent", PAIR);
        write("b.ent", PAIR.replace("Yi -> Jia 0.4", "Yi -> Jia 0.6"));
        assertThat(run("diff", "a.ent", "b.ent", "--markdown").out())
                .startsWith("### b.ent\n\nYi → Jia 0.4 → 0.6: the verdict stays global; Jia 159.091 → 195.122")
                .contains("| headroom | 2.88675 | 2.35702 | -18.4% |");
        assertThat(run("diff", "a.ent", "b.ent", "--json", "--svg", "both.svg").out())
                .contains("\"of\":\"Yi -> Jia\",\"aspect\":\"in Tech\",\"before\":\"0.4\",\"after\":\"0.6\"")
                .contains("{\"measure\":\"equilibrium\",\"of\":\"Jia\",\"before\":159.0909090909091,\"after\":");
        assertThat(directory.resolve("both.svg")).content().startsWith("<?xml");
        assertThat(new Shell(directory, Language.ZH, 100)
                        .run("diff", "a.ent", "b.ent")
                        .out())
                .contains("判定仍为全局稳定", "Jia 的均衡");
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        write("a.ent", PAIR);
        write("bad.ent", PAIR + "show Jai\n");
        assertThat(run("diff", "a.ent", "bad.ent")).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.err()).contains("Jai");
        });
        assertThat(run("diff", "a.ent", "absent.ent").exit()).isEqualTo(2);
        assertThat(run("diff", "a.ent").exit()).isEqualTo(2);
        assertThat(run("diff", "nowhere").err()).contains("nowhere is no file, and git knows no such revision here");
        assertThat(run("diff", "main:a.ent", "a.ent").exit()).isEqualTo(2);
        assertThat(run("diff", "--textconv", "bad.ent").out()).contains("show Jai");
        assertThat(run("diff", "a.ent", "a.ent", "a.ent").err()).contains("diff compares two models, and this names 3");
    }

    @Test
    void aFileOfARevisionComesWithWhatItUses() throws IOException, InterruptedException {
        write("models/data/firms.csv", "name,growth,capacity,output\nJia,0.5,100,10\nYi,0.8,150,5\n");
        write("models/ties.ent", "alliance Tech {\n  Jia -> Yi 0.3\n  Yi -> Jia 0.4\n}\n");
        write("models/all.ent", "firms from \"data/firms.csv\"\nuse \"ties.ent\"\n");
        write("models/out.ent", "use \"../secret.ent\"\n");
        write("secret.ent", PAIR);
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "One");
        write("models/data/firms.csv", "name,growth,capacity,output\nJia,0.5,120,10\nYi,0.8,150,5\n");
        write("models/ties.ent", "alliance Tech {\n  Jia -> Yi 0.3\n  Yi -> Jia 0.5\n}\n");
        assertThat(run("diff", "main:models/all.ent", "models/all.ent").out())
                .contains("~ capacity of Jia 100 → 120", "~ Yi → Jia 0.4 → 0.5");
        assertThat(run("diff", "main:./models/all.ent", "models/all.ent").exit())
                .isEqualTo(1);
        assertThat(run("diff", "main:models/out.ent", "secret.ent").err()).contains("E604");
        assertThat(run("diff", "main:models/none.ent", "secret.ent").err()).contains("E601");
        assertThat(run("diff", "main", "--markdown", "--allow", ".").out())
                .contains("### models/all\\.ent".replace("\\", ""));
        write("main:models/all.ent", PAIR);
        assertThat(run("diff", "main:models/all.ent", "secret.ent").out()).contains("They say the same.");
    }

    @Test
    void aRevisionAloneIsComparedModelByModel() throws IOException, InterruptedException {
        repository();
        write("new.ent", PAIR);
        write("same.ent", PAIR);
        git("add", ".");
        git("commit", "-qm", "More");
        write("pair.ent", PAIR.replace("Jia 0.4", "Jia 0.6"));
        Files.delete(directory.resolve("same.ent"));
        git("add", ".");
        Shell.Ran ran = run("diff", "HEAD");
        assertThat(ran.exit()).as(ran.all()).isEqualTo(1);
        assertThat(ran.out())
                .contains("pair.ent\nYi → Jia 0.4 → 0.6")
                .contains("same.ent\n")
                .doesNotContain("new.ent");
        assertThat(run("diff", "HEAD~1", "HEAD").out()).contains("new.ent").doesNotContain("pair.ent");
        assertThat(run("diff", "HEAD", "HEAD")).satisfies(same -> {
            assertThat(same.exit()).isZero();
            assertThat(same.out()).isEqualTo("They say the same.\n");
        });
    }

    @Test
    void mergeWritesIntoOursAndExitsWith1OnAConflict() throws IOException {
        write("base.ent", PAIR);
        write(
                "ours.ent",
                "\uFEFF" + PAIR.replace("Jia -> Yi 0.3", "Jia -> Yi 0.6").replace("\n", "\r\n"));
        write("theirs.ent", PAIR.replace("Yi -> Jia 0.4", "Yi -> Jia 0.6"));
        assertThat(run("merge", "base.ent", "ours.ent", "theirs.ent").exit()).isZero();
        assertThat(directory.resolve("ours.ent"))
                .hasContent("\uFEFF"
                        + PAIR.replace("Jia -> Yi 0.3", "Jia -> Yi 0.6").replace("Yi -> Jia 0.4", "Yi -> Jia 0.6"));
        assertThat(Files.readString(directory.resolve("ours.ent"))).contains("\r\n");
        write("theirs.ent", PAIR.replace("Jia -> Yi 0.3", "Jia -> Yi 0.5"));
        Shell.Ran conflict = run("merge", "base.ent", "ours.ent", "theirs.ent");
        assertThat(conflict.exit()).isEqualTo(1);
        assertThat(conflict.err())
                .contains("ours:   Jia -> Yi 0.6", "theirs: Jia -> Yi 0.5")
                .contains("What theirs does: Jia → Yi 0.3 → 0.5: the verdict stays global; Jia 159.091 → 175");
        assertThat(directory.resolve("ours.ent")).content().contains("<<<<<<< ours");
        assertThat(run("merge", "base.ent", "ours.ent").exit()).isEqualTo(2);
    }

    @Test
    void gitComparesAndMergesWithIt() throws IOException, InterruptedException {
        repository();
        write(".gitattributes", "*.ent diff=entente merge=entente\n");
        Path entente = write(
                "entente",
                "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' -XX:TieredStopAtLevel=1 -cp '"
                        + classPath() + "' entente.console.Main \"$@\"\n");
        assertThat(entente.toFile().setExecutable(true)).isTrue();
        write(".git/info/exclude", "entente\n");
        git("config", "diff.entente.command", entente + " --lang en diff");
        git("config", "diff.entente.textconv", entente + " --lang en diff --textconv");
        git("config", "merge.entente.driver", entente + " --lang en merge %O %A %B %P");
        git("add", ".");
        git("commit", "-qm", "Attributes");
        git("switch", "-qc", "stronger");
        write("pair.ent", PAIR.replace("Yi -> Jia 0.4", "Yi  ->  Jia 0.6"));
        assertThat(git("diff")).contains("entente diff pair.ent\nYi → Jia 0.4 → 0.6: the verdict stays global");
        git("commit", "-qam", "Yi gives more");
        assertThat(git("log", "-p", "-1")).contains("-  Yi -> Jia 0.4\n+  Yi -> Jia 0.6\n");
        assertThat(git("show", "--ext-diff")).contains("Yi → Jia 0.4 → 0.6");
        git("switch", "-q", "main");
        String ours = PAIR.replace("Jia -> Yi 0.3", "Jia -> Yi 0.5");
        write("pair.ent", ours);
        git("commit", "-qam", "More spill");
        String both = ours.replace("Yi -> Jia 0.4", "Yi  ->  Jia 0.6");
        git("branch", "before");
        git("merge", "-q", "stronger", "-m", "Both");
        assertThat(directory.resolve("pair.ent")).hasContent(both);
        git("switch", "-q", "before");
        git("cherry-pick", "stronger");
        assertThat(directory.resolve("pair.ent")).hasContent(both);
        git("reset", "-q", "--hard", "HEAD~1");
        git("rebase", "-q", "stronger");
        assertThat(directory.resolve("pair.ent")).hasContent(both);
    }

    @Test
    void aNewModelIsInOrderAndHoldsWhatItExpects() throws IOException {
        for (Language language : Language.values()) {
            Shell shell = new Shell(directory, language, 100);
            String name = language == Language.EN ? "alliance" : "联盟";
            assertThat(shell.run("new", name).exit()).isZero();
            assertThat(shell.run("fmt", "--check", name + ".ent").all()).isEmpty();
            assertThat(shell.run("test", name + ".ent").exit()).isZero();
        }
        assertThat(directory.resolve(".gitattributes")).hasContent("*.ent diff=entente merge=entente");
        assertThat(directory.resolve(".github/workflows/entente.yml")).exists();
        assertThat(run("new", "alliance")).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("there is a file alliance.ent already");
        });
        assertThat(run("new", "../out").exit()).isEqualTo(2);
        assertThat(run("new", "--from", "two-frms", "x").err()).contains("did you mean two-firms?");
    }

    @Test
    void everyScriptOfTheTourCanBeABeginning() throws IOException {
        assertThat(Templates.SCRIPTS)
                .allSatisfy(name -> assertThat(Templates.script(name + ".ent")).isNotNull());
        assertThat(Templates.LIBRARY)
                .allSatisfy(name -> assertThat(PackedModels.of(name)).isNotNull());
        for (String script : List.of("two-firms", "network", "population", "digital-ecosystem", "种群竞争")) {
            assertThat(run("new", "--from", script, "--out", script, "model").exit())
                    .isZero();
            assertThat(run("check", script + "/model.ent").all()).as(script).contains("no mistakes");
        }
    }

    /** Runs a command that watches; once the first text is shown the file is saved, at the second the reader goes away. */
    private String watch(String input, String first, String changed, String last, String... words) {
        StringBuilder shown = new StringBuilder();
        OutputStream reader = new ByteArrayOutputStream() {
            private boolean saved;

            @Override
            public void flush() throws IOException {
                shown.append(toString(StandardCharsets.UTF_8));
                reset();
                if (!saved && shown.indexOf(first) >= 0) {
                    saved = true;
                    ReviewTest.this.write("pair.ent", changed);
                }
                if (saved && shown.indexOf(last) >= 0) {
                    throw new IOException("nobody reads any more");
                }
            }
        };
        Environment around = new Environment(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new Output(reader, true),
                new Output(new ByteArrayOutputStream(), false),
                directory,
                null,
                Language.EN,
                100,
                false,
                false,
                false,
                false,
                true,
                false);
        assertThat(new Program(around).run(List.of(words)).code()).isZero();
        return shown.toString();
    }

    @Test
    void checkSaysWhatASaveChanged() throws IOException {
        write("pair.ent", PAIR);
        assertThat(watch(
                        "",
                        "no mistakes",
                        PAIR.replace("Jia 0.4", "Jia 0.6"),
                        "What comes out",
                        "check",
                        "--watch",
                        "pair.ent"))
                .contains("pair.ent: no mistakes\npair.ent: no mistakes\nYi → Jia 0.4 → 0.6");
    }

    @Test
    void theReplEntersAFileAgainWhenItIsSaved() throws IOException {
        write("pair.ent", PAIR);
        assertThat(watch(
                        ":watch pair.ent\n",
                        "✓ equilibrium(Jia)",
                        PAIR.replace("Jia 0.4", "Jia 0.6"),
                        "What comes out"))
                .contains("✗ equilibrium(Jia)", "~ Yi → Jia 0.4 → 0.6");
    }

    @Test
    void theReplSaysWhatIsOtherwiseAndWritesAScript() throws IOException {
        write("pair.ent", PAIR);
        Shell.Ran ran = Shell.in(directory).type("""
                        :diff
                        :load pair.ent
                        equilibrium(Jia)
                        (Yi -> Jia) of Tech = 0.6
                        let spill = 0.2 in 0..1
                        let spill = 0.3
                        :diff
                        equilibrium(Jia)
                        let run = simulate to 5
                        spill
                        :script out.ent
                        :script out.ent
                        no
                        """);
        assertThat(ran.err())
                .contains(
                        "no script was loaded",
                        "out.ent: written",
                        "There is a file out.ent already",
                        "Nothing was written");
        assertThat(ran.out()).contains("~ Yi → Jia 0.4 → 0.6", "+ spill 0.3 (new)");
        assertThat(directory.resolve("out.ent"))
                .content()
                .contains("let spill = 0.3 in 0..1\n")
                .contains("# equilibrium(Jia)\n")
                .contains("\nequilibrium(Jia)\nlet run = simulate to 5\nspill\n")
                .contains("# expect equilibrium(Jia) = 159.09 within 0.01");
        assertThat(run("run", "out.ent").out()).contains("equilibrium(Jia) = 195.122", "spill = 0.3");
    }
}
