package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.LocalStability;
import entente.study.portrait.Basins;
import entente.study.portrait.Held;
import entente.study.portrait.PlaneEquilibrium;
import entente.study.portrait.Portrait;
import entente.study.portrait.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code portrait}: the plane of two firms' outputs; a row for each equilibrium.
 *
 * @param t    the time whose law was asked about
 * @param held the firms that stand still in it
 */
public record PortraitAnswer(double t, List<String> firms, List<Held> held, Portrait portrait) implements Answer {
    private static final int NAMED = 4;

    public PortraitAnswer {
        firms = List.copyOf(firms);
        held = List.copyOf(held);
    }

    @Override
    public List<Phrase> sentences() {
        List<Phrase> said = new ArrayList<>();
        said.add(count());
        said.addAll(ends());
        said.addAll(others());
        for (PlaneEquilibrium one : portrait.equilibria().attractors()) {
            if (one.whole() == null) {
                said.add(Phrase.of("session.portrait.noneOfAll", point(one)));
            } else if (one.whole() != LocalStability.STABLE) {
                said.add(Phrase.of(
                        "session.portrait.notOfAll", point(one), one.whole().phrase()));
            }
        }
        if (portrait.equilibria().searched()) {
            said.add(Phrase.of("session.equilibria.searched"));
        }
        if (portrait.equilibria().lines()) {
            said.add(Phrase.of("session.portrait.lines"));
        }
        return said;
    }

    private Phrase count() {
        List<PlaneEquilibrium> attractors = portrait.equilibria().attractors();
        int count = portrait.equilibria().all().size();
        String many = attractors.isEmpty() ? "none" : attractors.size() == 1 ? "one" : "several";
        List<Phrase> points = attractors.stream().limit(NAMED).map(this::point).toList();
        return Phrase.of(
                "session.portrait.count." + many,
                firms.get(0),
                firms.get(1),
                count,
                attractors.size(),
                Wording.and(points));
    }

    private Phrase point(PlaneEquilibrium one) {
        return Phrase.of("session.portrait.point", one.x(), one.y());
    }

    /** Where runs from the plane end. */
    private List<Phrase> ends() {
        Basins basins = portrait.basins();
        List<PlaneEquilibrium> attractors = portrait.equilibria().attractors();
        List<Phrase> parts = new ArrayList<>();
        for (int k = 0; k < attractors.size(); k++) {
            double share = basins.share(k);
            if (share == 1) {
                return List.of(Phrase.of("session.portrait.allThere", basins.starts(), point(attractors.get(k))));
            }
            if (share > 0) {
                parts.add(Phrase.of("session.portrait.there", percent(share), point(attractors.get(k))));
            }
        }
        if (basins.share(Basins.RUNAWAY) == 1) {
            return List.of(Phrase.of("session.portrait.allRunAway", basins.starts()));
        }
        if (basins.share(Basins.RUNAWAY) > 0) {
            parts.add(Phrase.of("session.portrait.runAway", percent(basins.share(Basins.RUNAWAY))));
        }
        if (basins.share(Basins.UNSETTLED) == 1) {
            return List.of(Phrase.of("session.portrait.noneSettled", basins.starts()));
        }
        if (basins.share(Basins.UNSETTLED) > 0) {
            parts.add(Phrase.of("session.portrait.unsettled", percent(basins.share(Basins.UNSETTLED))));
        }
        return List.of(Phrase.of("session.portrait.ends", basins.starts(), Wording.clauses(parts)));
    }

    /** A share that is not all and not nothing is not said to be so. */
    private static String percent(double share) {
        double tenths = Math.max(0.1, Math.min(99.9, 100 * share));
        return String.format(Locale.ROOT, "%.1f", tenths);
    }

    /** Who stands still. */
    private List<Phrase> others() {
        List<Phrase> said = new ArrayList<>();
        for (Held.How how : Held.How.values()) {
            List<Held> some = held.stream().filter(one -> one.how() == how).toList();
            if (!some.isEmpty()) {
                List<Phrase> named = some.stream()
                        .limit(NAMED)
                        .map(one -> how == Held.How.ABSENT
                                ? Phrase.of("session.portrait.name", one.firm())
                                : Phrase.of("session.portrait.at", one.firm(), one.output()))
                        .toList();
                Object all = some.size() > NAMED ? Wording.more(named, some.size() - NAMED) : Wording.and(named);
                said.add(Phrase.of("session.portrait.held." + how.word(), all));
            }
        }
        return said;
    }

    @Override
    public Fields fields() {
        Window window = portrait.window();
        Basins basins = portrait.basins();
        Field count = new Field.Whole(portrait.equilibria().all().size());
        return Fields.named()
                .number("t", t)
                .with("plane", Field.texts(firms))
                .with(
                        "held",
                        Fields.of(
                                held.stream().map(Held::firm).toList(),
                                k -> new Field.Number(held.get(k).output())))
                .with("across", Field.Numbers.of(new double[] {window.left(), window.right()}))
                .with("up", Field.Numbers.of(new double[] {window.low(), window.high()}))
                .with("count", count)
                .whole("attractors", portrait.equilibria().attractors().size())
                .whole("starts", basins.starts())
                .number("runaway", basins.share(Basins.RUNAWAY))
                .number("unsettled", basins.share(Basins.UNSETTLED))
                .truth("searched", portrait.equilibria().searched())
                .table(table())
                .alone(count)
                .done();
    }

    @Override
    public Table table() {
        List<PlaneEquilibrium> all = portrait.equilibria().all();
        List<PlaneEquilibrium> attractors = portrait.equilibria().attractors();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.numbers(firms.get(0), row -> all.get(row).x()));
        columns.add(Column.numbers(firms.get(1), row -> all.get(row).y()));
        columns.add(Column.words("stability", row -> all.get(row).stability().word()));
        if (!held.isEmpty()) {
            columns.add(new Column("among all", row -> {
                LocalStability whole = all.get(row).whole();
                return whole == null ? new Field.Missing() : new Field.Word(whole.word());
            }));
        }
        columns.add(new Column("basin", row -> {
            int k = attractors.indexOf(all.get(row));
            return k < 0
                    ? new Field.Missing()
                    : new Field.Number(portrait.basins().share(k));
        }));
        return new Table(all.size(), columns);
    }
}
