package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Column;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.stability.Degenerate;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.Invasion;
import entente.stability.matrix.Eigenvalue;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code equilibria}
 *
 * @param t        the time whose law was asked about
 * @param searched the law depends on outputs, so that they were searched for rather than computed
 */
public record EquilibriaAnswer(double t, Equilibria equilibria, boolean searched) implements Answer {
    private static final int NAMED = 4;

    /** How many there are and which are stable. */
    @Override
    public List<Phrase> sentences() {
        if (equilibria.firms().isEmpty()) {
            return List.of(Phrase.of("session.run.nobody"));
        }
        List<Phrase> said = new ArrayList<>();
        said.add(count());
        if (equilibria.interior() == null) {
            said.add(Phrase.of("session.equilibria.noInterior"));
        }
        if (searched) {
            said.add(Phrase.of("session.equilibria.searched"));
        } else if (!equilibria.complete()) {
            said.add(Phrase.of("session.equilibria.incomplete"));
        } else if (equilibria.listed() < equilibria.count()) {
            said.add(Phrase.of("session.equilibria.listed", equilibria.listed()));
        }
        return said;
    }

    private Phrase count() {
        List<Equilibrium> stable = equilibria.stable();
        long count = equilibria.count();
        if (stable.isEmpty()) {
            return Phrase.of("session.equilibria.noneStable", count);
        }
        if (stable.size() > 1) {
            return Phrase.of("session.equilibria.severalStable", count, stable.size());
        }
        Equilibrium only = stable.get(0);
        if (only.present().length == 0) {
            return Phrase.of("session.equilibria.emptyStable", count);
        }
        if (only.present().length > NAMED) {
            return Phrase.of("session.equilibria.oneStable.many", count, only.present().length);
        }
        List<Object> values = new ArrayList<>();
        for (int i : only.present()) {
            values.add(Phrase.of("session.run.value", equilibria.firms().get(i), only.output()[i]));
        }
        return Phrase.of("session.equilibria.oneStable", count, Wording.clauses(values));
    }

    @Override
    public Fields fields() {
        List<Equilibrium> all = equilibria.equilibria();
        List<Degenerate> degenerate = equilibria.degenerate();
        Equilibrium interior = equilibria.interior();
        Field count = new Field.Whole(equilibria.count());
        Fields further = Fields.named()
                .number("stable", equilibria.stable().size())
                .with("interior", Fields.numbers(equilibria.firms(), interior == null ? null : interior.output()))
                .done();
        return Fields.named()
                .number("t", t)
                .with("count", count)
                .whole("listed", equilibria.listed())
                .truth("complete", equilibria.complete())
                .with("equilibria", Field.Items.of(all.size(), k -> fields(all.get(k))))
                .with("degenerate", Field.Items.of(degenerate.size(), k -> fields(degenerate.get(k))))
                .whole("degenerateCount", equilibria.degenerateCount())
                .alone(count)
                .further(further)
                .done();
    }

    private Fields fields(Equilibrium e) {
        List<String> firms = equilibria.firms();
        List<Invasion> invasions = e.invasions();
        List<String> invaders =
                invasions.stream().map(invasion -> firms.get(invasion.firm())).toList();
        return Fields.named()
                .with("firms", Fields.numbers(firms, e.output()))
                .with("present", names(e.present()))
                .with("eigenvalues", eigenvalues(e.eigenvalues()))
                .word("stability", e.stability().word())
                .truth("saturated", e.saturated())
                .with(
                        "invasion",
                        Fields.of(
                                invaders, k -> new Field.Number(invasions.get(k).rate())))
                .done();
    }

    private Fields fields(Degenerate d) {
        return Fields.named()
                .with("present", names(d.present()))
                .word("kind", d.kind().word())
                .whole("dimension", d.dimension())
                .done();
    }

    private Field names(int[] present) {
        return Field.Items.of(
                present.length, k -> new Field.Text(equilibria.firms().get(present[k])));
    }

    /** Each as its real and its imaginary part. */
    static Field eigenvalues(List<Eigenvalue> eigenvalues) {
        return Field.Items.of(
                eigenvalues.size(),
                k -> Field.Numbers.of(new double[] {
                    eigenvalues.get(k).re(), eigenvalues.get(k).im()
                }));
    }

    @Override
    public Table table() {
        List<Equilibrium> all = equilibria.equilibria();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < equilibria.firms().size(); i++) {
            int firm = i;
            columns.add(Column.numbers(
                    equilibria.firms().get(i), row -> all.get(row).output()[firm]));
        }
        columns.add(Column.words("stability", row -> all.get(row).stability().word()));
        columns.add(new Column("saturated", row -> new Field.Truth(all.get(row).saturated())));
        columns.add(new Column("leading re", row -> leading(all.get(row), true)));
        columns.add(new Column("leading im", row -> leading(all.get(row), false)));
        return new Table(all.size(), columns);
    }

    private static Field.Leaf leading(Equilibrium e, boolean real) {
        if (e.eigenvalues().isEmpty()) {
            return new Field.Missing();
        }
        Eigenvalue first = e.eigenvalues().get(0);
        return new Field.Number(real ? first.re() : first.im());
    }
}
