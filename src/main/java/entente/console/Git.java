package entente.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The user's git, which is asked and never told: the one process that Entente starts. */
final class Git {
    private static final String LINK = "120000";
    private static final int LINKS = 8;

    private final Path directory;
    private final Map<String, @Nullable String> commits = new LinkedHashMap<>();

    Git(Path directory) {
        this.directory = directory;
    }

    /** The top of the checkout, or null where there is none, or no git. */
    @Nullable
    Path root() {
        String root = line("rev-parse", "--show-toplevel");
        return root == null ? null : Path.of(root);
    }

    /** Where in the checkout Entente was started: "" or a path that ends with a slash. */
    String prefix() {
        String prefix = line("rev-parse", "--show-prefix");
        return prefix == null ? "" : prefix;
    }

    /** The commit that a name stands for, or null. */
    @Nullable
    String commit(String name) {
        // git would take it for an option.
        return name.startsWith("-") || name.isEmpty()
                ? null
                : commits.computeIfAbsent(name, asked -> line("rev-parse", "--verify", "--quiet", asked + "^{commit}"));
    }

    /** What a file holds at a commit, links followed; null where there is none. */
    byte @Nullable [] content(String commit, String path) {
        String at = path;
        for (int links = 0; links <= LINKS; links++) {
            List<String> entry = list("ls-tree", "-z", "--full-tree", commit, "--", at);
            String[] words = entry.isEmpty() ? new String[0] : entry.get(0).split("[ \t]", 4);
            if (words.length < 4 || !words[1].equals("blob")) {
                return null;
            }
            byte[] content = run("cat-file", "blob", words[2]);
            if (content == null || !words[0].equals(LINK)) {
                return content;
            }
            Path folder = Path.of(at).getParent();
            Path target = Path.of(new String(content, StandardCharsets.UTF_8));
            at = slashes((folder == null ? target : folder.resolve(target)).normalize());
        }
        return null;
    }

    /** The paths of all files of a commit, from the top. */
    List<String> files(String commit) {
        return list("ls-tree", "-r", "-z", "--full-tree", "--name-only", commit);
    }

    /** The paths of all files that git follows now, from the top. */
    List<String> followed() {
        return list("ls-files", "-z", "--full-name", ":/");
    }

    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private List<String> list(String... words) {
        byte[] out = run(words);
        List<String> entries = new ArrayList<>();
        if (out != null) {
            for (String entry : new String(out, StandardCharsets.UTF_8).split("\0", -1)) {
                if (!entry.isEmpty()) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private @Nullable String line(String... words) {
        byte[] out = run(words);
        return out == null ? null : new String(out, StandardCharsets.UTF_8).stripTrailing();
    }

    /** What git writes, or null where it refuses or is not there. */
    private byte @Nullable [] run(String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        if (!List.of(words).contains(":/")) {
            builder.environment().put("GIT_LITERAL_PATHSPECS", "1");
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                byte[] all = out.readAllBytes();
                return process.waitFor() == 0 ? all : null;
            }
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
