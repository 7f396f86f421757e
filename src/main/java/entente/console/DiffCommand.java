package entente.console;

import entente.console.DiffSides.Side;
import entente.diagnostic.Checked;
import entente.diagnostic.Language;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.difference.Comparison;
import entente.difference.DifferenceChart;
import entente.difference.Revision;
import entente.report.DifferenceJson;
import entente.report.DifferenceMarkdown;
import entente.report.DifferenceText;
import entente.report.Pictures;
import entente.syntax.ScriptWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code entente diff OLD NEW}, {@code entente diff REV}: what changed, and what it does. */
final class DiffCommand {
    /** As git calls a driver: path, then file, name and mode of both; two more where it was renamed. */
    private static final int FEWEST_OF_GIT = 7;

    private final Settings settings;
    private final Screen screen;
    private final Arguments arguments;
    private final DiffSides sides;
    private final StopCondition watch;
    private final Map<String, Comparison> compared = new LinkedHashMap<>();
    private Exit exit = Exit.DONE;

    DiffCommand(Settings settings, Screen screen, Arguments arguments) {
        this.settings = settings;
        this.screen = screen;
        this.arguments = arguments;
        this.sides = new DiffSides(settings, screen);
        this.watch = new StopCondition(settings.seconds(), screen.out());
    }

    Exit run() {
        List<Span> files = Scripts.onCommandLine(arguments);
        if (arguments.has(Option.TEXTCONV)) {
            return standard();
        }
        if (files.size() >= FEWEST_OF_GIT) {
            return forGit(files);
        }
        if (files.size() > 2) {
            return refuse(Phrase.of("console.wrong.diff", files.size()));
        }
        String first = sides.commit(files.get(0).text());
        String second = files.size() == 1 ? null : sides.commit(files.get(1).text());
        if (first != null && (files.size() == 1 || second != null)) {
            everything(files, first, second);
        } else if (files.size() == 1) {
            return sides.exists(files.get(0).text())
                    ? refuse(Phrase.of("console.wrong.diff.one", files.get(0).text()))
                    : refuse(Phrase.of("console.wrong.revision", files.get(0).text()));
        } else {
            String name = files.get(1).text();
            compare(name, sides.of(files.get(0), watch), sides.of(files.get(1), watch), true);
        }
        return conclude();
    }

    private Exit refuse(Phrase what) {
        screen.complain(what, Phrase.of("console.hint.diff"));
        return Exit.USAGE;
    }

    /** Every model that a commit has otherwise than another, or than the checkout. */
    private void everything(List<Span> files, String first, @Nullable String second) {
        Span asked = files.get(0);
        String revision = asked.text();
        Set<String> before = sides.models(first);
        Set<String> after = second == null ? sides.models() : sides.models(second);
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(after);
        for (String path : all) {
            Checked<Side> old = before.contains(path)
                    ? sides.committed(revision, first, path, asked, watch)
                    : Checked.of(sides.nothing(revision + ":" + path, watch));
            Checked<Side> now = !after.contains(path)
                    ? Checked.of(sides.nothing(path, watch))
                    : second == null
                            ? sides.here(path, asked, watch)
                            : sides.committed(files.get(1).text(), second, path, files.get(1), watch);
            compare(path, old, now, false);
        }
    }

    /** What is compared is shown wherever it stands; it never fails, because git would stop. */
    private Exit forGit(List<Span> files) {
        String path = files.get(0).text();
        Checked<Side> old = sides.handed(files.get(1), path, watch);
        Checked<Side> now = sides.handed(files.get(4), path, watch);
        compare(path, old, now, true);
        screen.out().line("entente diff " + path);
        show();
        return Exit.DONE;
    }

    /** @param always whether it is told that there is no difference */
    private void compare(String name, Checked<Side> old, Checked<Side> now, boolean always) {
        Side before = side(old);
        Side after = side(now);
        if (before == null || after == null) {
            return;
        }
        Work<Comparison> work = new Work<>(
                watch,
                answers -> {
                    Revision was = revision(before);
                    Revision is = revision(after);
                    return was == null || is == null ? null : Comparison.of(was, is);
                },
                result -> {});
        work.run();
        Comparison comparison = work.outcome();
        if (comparison == null) {
            exit = exit.and(watch.timeIsUp() ? screen.left(settings.seconds()) : Exit.SCRIPT);
        } else if (always || comparison.differs()) {
            compared.put(name, comparison);
        }
    }

    private @Nullable Side side(Checked<Side> read) {
        screen.problems(read.diagnostics());
        if (read.value() == null) {
            exit = exit.and(Exit.USAGE);
        }
        return read.value();
    }

    private @Nullable Revision revision(Side side) {
        Checked<Revision> revision = Revision.read(side.source(), side.options());
        if (revision.value() == null) {
            screen.problems(revision.diagnostics());
        }
        return revision.value();
    }

    private Exit conclude() {
        show();
        String svg = arguments.one(Option.SVG);
        if (svg != null) {
            exit = exit.and(draw(svg));
        }
        boolean fails = compared.values().stream().anyMatch(this::fails);
        return exit == Exit.DONE && fails ? Exit.FAILED : exit;
    }

    private boolean fails(Comparison comparison) {
        return switch (settings.failOn()) {
            case "never" -> false;
            case "verdict" -> comparison.changesVerdict();
            case "expectation" -> !comparison.flips().isEmpty();
            case "model" -> comparison.changesModel();
            default -> comparison.differs();
        };
    }

    private void show() {
        if (arguments.has(Option.JSON)) {
            compared.forEach((name, comparison) ->
                    screen.out().line(new DifferenceJson(screen.messages()).of(name, comparison)));
        } else if (arguments.has(Option.MARKDOWN)) {
            screen.out().print(new DifferenceMarkdown(screen.messages()).of(compared));
        } else if (compared.size() == 1 && arguments.files().size() > 1) {
            compared.values().forEach(comparison -> screen.out().print(text().of(comparison)));
        } else if (compared.isEmpty() && exit == Exit.DONE) {
            screen.say("difference.none");
        } else {
            screen.out().print(text().headed(compared));
        }
    }

    private DifferenceText text() {
        return new DifferenceText(screen.messages(), screen.canvas());
    }

    /** Of several models each a file of its own. */
    private Exit draw(String file) {
        Exit drawn = Exit.DONE;
        int count = 0;
        for (Comparison comparison : compared.values()) {
            String name = count == 0 ? file : file.replaceFirst("(\\.svg)?$", "-" + (count + 1) + ".svg");
            String svg = DifferenceChart.of(comparison)
                    .map(chart -> Pictures.svg(chart, screen.messages(), Map.of("entente", Version.number())))
                    .orElse(null);
            if (svg == null) {
                screen.note("console.diff.nothingToDraw");
                continue;
            }
            count++;
            drawn = drawn.and(write(name, svg));
        }
        return drawn;
    }

    private Exit write(String file, String text) {
        Source line = Source.of("<command line>", Option.SVG.word() + " " + file);
        Span asked = line.span(line.text().length() - file.length(), line.text().length());
        Checked<String> written =
                settings.gate().writeNamed(file, asked, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        screen.problems(written.diagnostics());
        return written.hasErrors() ? Exit.USAGE : Exit.DONE;
    }

    /** For git's textconv: each script in the standard form and one language; one with mistakes as it is. */
    private Exit standard() {
        Function<Source, Checked<String>> form = script ->
                ScriptWriter.translate(script, settings.keywords() == null ? Language.EN : settings.keywords());
        return new Scripts(settings, screen).each(arguments, screen::problems, (script, file) -> {
            String standard = form.apply(script).value();
            screen.out().print(standard == null ? script.text() : standard);
            return Exit.DONE;
        });
    }
}
