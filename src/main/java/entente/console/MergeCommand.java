package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.difference.Comparison;
import entente.difference.DifferenceSentences;
import entente.difference.Merge;
import entente.difference.Revision;
import entente.difference.outline.Clash;
import entente.files.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code entente merge BASE OURS THEIRS [NAME]}: git's merge driver. OURS gets what THEIRS changes, or git's marks where
 * both changes do not go together.
 */
final class MergeCommand {
    private final Settings settings;
    private final Screen screen;
    private final List<Span> files;
    private final StopCondition watch;
    private final String name;

    MergeCommand(Settings settings, Screen screen, Arguments arguments) {
        this.settings = settings;
        this.screen = screen;
        this.files = Scripts.onCommandLine(arguments);
        this.watch = new StopCondition(settings.seconds(), screen.out());
        this.name = files.get(files.size() > 3 ? 3 : 1).text();
    }

    Exit run() {
        Checked<Bytes> mine = settings.gate().readNamed(files.get(1).text(), files.get(1));
        Source base = read(files.get(0));
        Source ours = read(files.get(1));
        Source theirs = read(files.get(2));
        Bytes before = mine.value();
        if (base == null || ours == null || theirs == null || before == null) {
            return Exit.USAGE;
        }
        Work<Merge> work = new Work<>(watch, answers -> Merge.of(base, ours, theirs, this::revision), result -> {});
        work.run();
        Merge merge = work.outcome();
        if (merge == null) {
            return screen.left(settings.seconds());
        }
        if (!merge.text().equals(ours.text()) && !write(merge.text(), before)) {
            return Exit.USAGE;
        }
        if (!merge.clean()) {
            tell(merge, base, ours, theirs);
        }
        return merge.clean() ? Exit.DONE : Exit.FAILED;
    }

    /** As if it lay where it belongs, so that it finds what it uses. */
    private @Nullable Source read(Span file) {
        Checked<Source> source = settings.gate()
                .readNamed(file.text(), file)
                .then(bytes -> bytes.script(file))
                .then(document -> Checked.of(Source.of(name, document.source().text())));
        screen.problems(source.diagnostics());
        return source.value();
    }

    private Optional<Revision> revision(Source source) {
        Checked<Revision> read = Revision.read(source, settings.sessionFor(source, screen.messages(), watch));
        return Optional.ofNullable(read.value());
    }

    /** With the line ends and the mark at the beginning that ours has. */
    private boolean write(String text, Bytes before) {
        String old = new String(before.content(), StandardCharsets.UTF_8);
        String lines = old.contains("\r\n") ? text.replace("\n", "\r\n") : text;
        String whole = (old.startsWith("\uFEFF") ? "\uFEFF" : "") + lines;
        Span file = files.get(1);
        Checked<String> written =
                settings.gate().writeNamed(file.text(), file, out -> out.write(whole.getBytes(StandardCharsets.UTF_8)));
        screen.problems(written.diagnostics());
        return !written.hasErrors();
    }

    private void tell(Merge merge, Source base, Source ours, Source theirs) {
        screen.note("console.merge.conflict", name);
        if (merge.beyond() != null) {
            screen.note("console.merge." + merge.beyond());
        }
        for (Clash clash : merge.clashes()) {
            screen.err().line("  " + DisplayText.safe(clash.path()));
            side("console.merge.ours", clash.ours());
            side("console.merge.theirs", clash.theirs());
        }
        effect("console.merge.ours.does", base, ours);
        effect("console.merge.theirs.does", base, theirs);
    }

    private void side(String key, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        screen.note(line.isEmpty() ? key + ".gone" : key, line);
    }

    private void effect(String key, Source base, Source side) {
        Work<String> work = new Work<>(
                watch,
                answers -> {
                    Revision before = revision(base).orElse(null);
                    Revision after = revision(side).orElse(null);
                    return before == null || after == null
                            ? ""
                            : String.join(
                                    " ",
                                    DifferenceSentences.of(Comparison.of(before, after)).stream()
                                            .map(screen::text)
                                            .toList());
                },
                result -> {});
        work.run();
        String said = work.outcome();
        if (said != null && !said.isEmpty()) {
            screen.note(key, said);
        }
    }
}
