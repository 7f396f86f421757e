package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher among tools that only pretend: a Java and a Maven of a few lines each, and nothing else on the path. */
class LauncherTest {
    private static final List<String> TOOLS =
            List.of("bash", "cat", "find", "flock", "head", "mkdir", "mv", "readlink", "rm", "sort");

    @TempDir
    Path directory;

    private Path checkout;
    private Path tools;
    private Path jdk;
    private final Map<String, String> environment = new LinkedHashMap<>(Map.of("LC_ALL", "C.UTF-8"));

    private record Ran(int exit, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectory(directory.resolve("a checkout"));
        Files.copy(Path.of("entente"), checkout.resolve("entente"));
        executable(checkout.resolve("entente"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        tools = Files.createDirectory(directory.resolve("tools"));
        for (String tool : TOOLS) {
            Path found = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            if (Files.exists(found)) {
                Files.createSymbolicLink(tools.resolve(tool), found);
            }
        }
        jdk = directory.resolve("jdk");
    }

    private void java(String version, boolean compiler) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), "for a in \"$@\"; do case $a in -X*|-D*) ;; *) echo \"[$a]\" ;; esac; done");
        if (compiler) {
            script(jdk.resolve("bin/javac"), ":");
        }
    }

    private void maven(String version, String build) throws IOException {
        script(
                tools.resolve("mvn"),
                "case \"$*\" in *-v*) echo 'Apache Maven " + version + " (x)'; exit 0 ;; esac\n" + build);
    }

    private static void script(Path path, String text) throws IOException {
        Files.writeString(path, "#!/bin/bash\n" + text + "\n");
        executable(path);
    }

    private static void executable(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ran start(Path launcher, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(directory, "out", "");
        Path err = Files.createTempFile(directory, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", directory.toString());
        builder.environment().putAll(environment);
        if (Files.exists(jdk)) {
            builder.environment().put("JAVA_HOME", jdk.toString());
        }
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private void assertRefused(String message) throws IOException, InterruptedException {
        Ran ran = start(checkout.resolve("entente"), "run", "x.ent");
        assertThat(ran.exit()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(message);
    }

    @Test
    void saysThatJavaIsMissing() throws Exception {
        assertRefused("Java is missing: install a JDK, version 17 or newer");
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        java("11.0.2", true);
        assertRefused("Java 11.0.2 is too old: Entente needs 17 or newer");
        java("1.8.0_292", true);
        assertRefused("Java 1.8.0_292 is too old");
    }

    @Test
    void saysThatARuntimeCannotBuild() throws Exception {
        java("17.0.1", false);
        assertRefused("building needs a JDK");
    }

    @Test
    void saysThatMavenIsMissingOrTooOld() throws Exception {
        java("17.0.1", true);
        assertRefused("Maven is missing: install version 3.8.1 or newer");
        maven("3.6.3", "exit 1");
        assertRefused("Maven 3.6.3 is too old");
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        java("17.0.1", true);
        maven("3.9.9", "echo '[ERROR] no such symbol'; exit 1");
        assertRefused("[ERROR] no such symbol");
        assertRefused("the build failed");
    }

    @Test
    void buildsOncePassesWordsOnAndFollowsLinks() throws Exception {
        java("17.0.1", true);
        maven(
                "3.9.9",
                "for a in \"$@\"; do case $a in -Dentente.build=*) to=${a#*=} ;; esac; done\n"
                        + "mkdir -p \"$to\" && echo jar >\"$to/entente.jar\"");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("a checkout/entente"));
        Ran first = start(link, "run", "a file.ent", "--set", "x=1 2", "");
        assertThat(first.exit()).as(first.toString()).isZero();
        assertThat(first.err()).contains("building");
        assertThat(first.out())
                .endsWith("[-jar]\n[" + checkout.toRealPath()
                        + "/target/entente.jar]\n[run]\n[a file.ent]\n[--set]\n[x=1 2]\n[]\n");
        Ran second = start(link, "--version");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).endsWith("[--version]\n");

        Files.setLastModifiedTime(
                Files.writeString(checkout.resolve("src/main/New.java"), ""),
                java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertThat(start(link, "--version").err()).contains("building");
    }

    @Test
    void refusesASizeOfMemoryThatIsNone() throws Exception {
        built();
        for (String size : List.of("lots", "", "-1", "1.5g", "2g -version", "1t", "0x10m")) {
            Ran ran = start(checkout.resolve("entente"), "run", "--memory=" + size, "x.ent");
            assertThat(ran.exit()).as(size).isEqualTo(size.isEmpty() ? 0 : 2);
            assertThat(ran.err()).contains(size.isEmpty() ? "" : "--memory takes a size");
        }
        for (String size : List.of("0", "1", "15m", "16383k")) {
            Ran ran = start(checkout.resolve("entente"), "run", "--memory", size, "x.ent");
            assertThat(ran.exit()).as(size).isEqualTo(2);
            assertThat(ran.err()).contains("the least is 16m");
        }
    }

    @Test
    void givesNoMoreMemoryThanThereIs() throws Exception {
        built();
        for (String size : List.of("99999999999999999999999g", "999999g", "8796093022208m", "9223372036854775807k")) {
            Ran ran = start(checkout.resolve("entente"), "run", "--memory", size, "x.ent");
            assertThat(ran.exit()).isZero();
            assertThat(heap(ran)).as(size).isBetween(16L, 100_000_000L);
        }
        assertThat(heap(start(checkout.resolve("entente"), "--memory=0064m"))).isEqualTo(64);
        assertThat(heap(start(checkout.resolve("entente"), "--memory", "65536K")))
                .isEqualTo(64);
        assertThat(heap(start(checkout.resolve("entente"), "--memory", "67108864")))
                .isEqualTo(64);
    }

    private static long heap(Ran ran) {
        return ran.out()
                .lines()
                .filter(line -> line.startsWith("-Xmx"))
                .mapToLong(line -> Long.parseLong(line.substring(4, line.length() - 1)))
                .findFirst()
                .orElse(0);
    }

    /** A checkout that is built, with a Java that shows what it is given. */
    private void built() throws Exception {
        buildsOncePassesWordsOnAndFollowsLinks();
        script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\" \"LC_ALL=$LC_ALL\"");
    }

    @Test
    void aLocaleNeedNotBeInstalled() throws Exception {
        built();
        for (String locale : List.of("zh_CN.UTF-8", "zh_TW.Big5", "de_DE.UTF-8", "C", "xx")) {
            for (String variable : List.of("LANG", "LC_ALL", "LC_MESSAGES")) {
                environment.clear();
                environment.put(variable, locale);
                Ran ran = start(checkout.resolve("entente"), "run", "企业.ent");
                assertThat(ran.out())
                        .contains("LC_ALL=C.UTF-8\n")
                        .contains("-Dentente.language=" + (locale.startsWith("zh") ? "zh" : "en") + "\n")
                        .contains("\n企业.ent\n");
            }
        }
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() throws Exception {
        assertThat(start(checkout.resolve("entente"), "--lang", "zh").err()).contains("没有找到 Java");
        assertThat(start(checkout.resolve("entente"), "run", "--lang=zh", "x.ent")
                        .err())
                .contains("没有找到 Java");
        environment.put("LC_ALL", "zh_CN.UTF-8");
        assertThat(start(checkout.resolve("entente")).err()).contains("没有找到 Java");
        assertThat(start(checkout.resolve("entente"), "--lang", "en").err()).contains("Java is missing");
        java("17.0.1", true);
        maven("3.9.9", "exit 1");
        assertThat(start(checkout.resolve("entente")).err()).contains("正在构建").contains("构建失败");
        environment.put("LC_ALL", "C.UTF-8");
        built();
        assertThat(start(checkout.resolve("entente"), "--lang=zh", "--memory", "x")
                        .err())
                .contains("须是大小");
    }
}
