package entente.report;

import entente.session.Answer;
import entente.session.Cell;
import entente.session.Result;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.StabilityVerdict;
import entente.trajectory.Trajectory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers as comma-separated values: everything, with the shortest digits that read back to the same number. */
final class CsvReport {
    private final Spreadsheet sheet;

    CsvReport(OutputStream out) {
        this.sheet = new Spreadsheet(out);
    }

    /** Writes the answers of several scenarios one after the other, each row with its scenario in front. */
    void write(List<Result> results) throws IOException {
        for (Result result : results) {
            if (results.size() > 1) {
                sheet.scenario(result.scenario());
            }
            write(result);
        }
    }

    void write(Result result) throws IOException {
        Answer answer = result.answer();
        if (answer instanceof Answer.Simulated simulated) {
            trajectory(simulated.trajectory());
        } else if (answer instanceof Answer.EquilibriaFound found) {
            equilibria(found.equilibria());
        } else if (answer instanceof Answer.Judged judged) {
            verdict(judged.verdict());
        } else if (answer instanceof Answer.JudgedOverTime judged) {
            regimes(judged.regimes());
        } else if (answer instanceof Answer.Shown shown) {
            for (Answer.Value value : shown.values()) {
                sheet.text(value.text());
            }
            sheet.end();
            for (Answer.Value value : shown.values()) {
                cell(value.cell());
            }
            sheet.end();
        } else if (answer instanceof Answer.Expected expected) {
            header("text", "passed", "actual");
            sheet.text(expected.text()).text(String.valueOf(expected.passed()));
            cell(expected.actual());
            sheet.end();
        } else if (answer instanceof Answer.Written written) {
            header("text", "latex");
            for (int k = 0; k < written.text().size(); k++) {
                sheet.text(written.text().get(k)).text(written.latex().get(k));
                sheet.end();
            }
        } else if (answer instanceof Answer.Saved saved) {
            header("path");
            sheet.text(saved.path());
            sheet.end();
        } else {
            sheet(answer);
        }
    }

    private void sheet(Answer answer) throws IOException {
        Sheet set = Sheet.of(answer);
        if (set == null) {
            throw new IllegalStateException("no table for " + answer);
        }
        header(set.columns().toArray(String[]::new));
        for (List<Cell> row : set.rows()) {
            for (Cell cell : row) {
                cell(cell);
            }
            sheet.end();
        }
    }

    private void header(String... columns) throws IOException {
        for (String column : columns) {
            sheet.text(column);
        }
        sheet.end();
    }

    /** An event's time stands twice, before and after it. */
    private void trajectory(Trajectory run) throws IOException {
        sheet.text("t");
        run.model().firms().forEach(firm -> sheet.text(firm.name()));
        sheet.end();
        double[] events =
                run.happenings().stream().mapToDouble(h -> h.t()).distinct().toArray();
        double[] times = run.times();
        int e = 0;
        for (int s = 0; s < times.length; s++) {
            for (; e < events.length && events[e] <= times[s]; e++) {
                row(events[e], run.outputBefore(events[e]));
                row(events[e], run.outputAt(events[e]));
            }
            if (e == 0 || events[e - 1] != times[s]) {
                sheet.number(times[s]);
                for (double[] output : run.output()) {
                    sheet.number(output[s]);
                }
                sheet.end();
            }
        }
        for (; e < events.length; e++) {
            row(events[e], run.outputBefore(events[e]));
            row(events[e], run.outputAt(events[e]));
        }
    }

    private void row(double t, double[] outputs) throws IOException {
        sheet.number(t);
        for (double q : outputs) {
            sheet.number(q);
        }
        sheet.end();
    }

    private void equilibria(Equilibria all) throws IOException {
        all.firms().forEach(sheet::text);
        sheet.text("stability").text("saturated").text("leading re").text("leading im");
        sheet.end();
        for (Equilibrium e : all.equilibria()) {
            for (double q : e.output()) {
                sheet.number(q);
            }
            sheet.text(e.stability().word()).text(String.valueOf(e.saturated()));
            boolean known = !e.eigenvalues().isEmpty();
            sheet.number(known ? e.eigenvalues().get(0).re() : Double.NaN);
            sheet.number(known ? e.eigenvalues().get(0).im() : Double.NaN);
            sheet.end();
        }
    }

    private void verdict(StabilityVerdict v) throws IOException {
        header("firm", "equilibrium", "gain", "gainOverLeaving", "verdict", "spectralRadius", "resilience", "headroom");
        for (int i = 0; i < v.firms().size(); i++) {
            sheet.text(v.firms().get(i));
            element(v.equilibrium(), i);
            element(v.gain(), i);
            element(v.gainOverLeaving(), i);
            sheet.text(v.verdict().word());
            number(v.spectralRadius());
            number(v.resilience());
            number(v.headroom());
            sheet.end();
        }
    }

    private void regimes(List<Answer.Regime> regimes) throws IOException {
        header("from", "to", "event", "verdict", "recovery");
        for (Answer.Regime regime : regimes) {
            sheet.number(regime.from()).number(regime.to());
            cell(new Cell.Text(regime.event()));
            sheet.text(regime.verdict().verdict().word()).number(regime.recovery());
            sheet.end();
        }
    }

    private void element(double @Nullable [] values, int i) {
        sheet.number(values == null ? Double.NaN : values[i]);
    }

    private void number(@Nullable Double value) {
        sheet.number(value == null ? Double.NaN : value);
    }

    private void cell(@Nullable Cell cell) {
        if (cell instanceof Cell.Number number) {
            sheet.number(number.value());
        } else if (cell instanceof Cell.Text text && text.text() != null) {
            sheet.text(text.text());
        } else if (cell instanceof Cell.Word word) {
            sheet.text(word.english());
        } else if (cell instanceof Cell.Truth truth) {
            sheet.text(String.valueOf(truth.value()));
        } else {
            sheet.nothing();
        }
    }
}
