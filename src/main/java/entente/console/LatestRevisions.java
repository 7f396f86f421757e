package entente.console;

import entente.diagnostic.Source;
import entente.difference.Comparison;
import entente.difference.Revision;
import entente.report.DifferenceText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Each script as it was when it last had no mistakes, to say what a save changed. */
final class LatestRevisions {
    private final Settings settings;
    private final Screen screen;
    private final Map<String, Revision> latest = new LinkedHashMap<>();

    LatestRevisions(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
    }

    /** Says what is another, if anything is, and remembers the script if it has no mistakes. */
    void tell(Source script) {
        StopCondition watch = new StopCondition(settings.seconds(), screen.out());
        Revision before = latest.get(script.name());
        Work<Revision> work = new Work<>(
                watch,
                answers -> {
                    Revision read = Revision.read(script, settings.sessionFor(script, screen.messages(), watch))
                            .value();
                    if (read != null) {
                        read.remember();
                    }
                    return read;
                },
                result -> {});
        work.run();
        Revision now = work.outcome();
        if (now == null) {
            return;
        }
        latest.put(script.name(), now);
        if (before != null) {
            Work<String> comparing = new Work<>(watch, answers -> told(before, now), result -> {});
            comparing.run();
            String told = comparing.outcome();
            screen.out().print(told == null ? "" : told);
        }
    }

    /** "" where they say the same. */
    private String told(Revision before, Revision now) {
        Comparison comparison = Comparison.of(before, now);
        return comparison.differs() ? text().of(comparison) : "";
    }

    private DifferenceText text() {
        return new DifferenceText(screen.messages(), screen.canvas());
    }
}
