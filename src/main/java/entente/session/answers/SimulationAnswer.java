package entente.session.answers;

import entente.answer.Answer;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Table;
import entente.diagnostic.Phrase;
import entente.model.Firm;
import entente.trajectory.Ending;
import entente.trajectory.RunEvent;
import entente.trajectory.Trajectory;
import java.util.List;
import java.util.Locale;

/**
 * {@code simulate}
 *
 * @param capacity by firm, at the end: what it would settle at alone; NaN where it is absent then
 */
public record SimulationAnswer(Trajectory trajectory, double[] capacity) implements Answer {
    @Override
    public List<Phrase> sentences() {
        return new Outcome(this).sentences();
    }

    /** Of a run the end is meant, and of its end the time; a firm's name leads to its outputs. */
    @Override
    public Fields fields() {
        List<String> names = trajectory.model().firms().stream().map(Firm::name).toList();
        Field.Numbers time = Field.Numbers.of(trajectory.times());
        double[][] output = trajectory.output();
        Fields firms = Fields.of(names, firm -> new Field.Curve(time, Field.Numbers.of(output[firm])));
        Fields end = end(firms);
        return Fields.named()
                .with("time", time)
                .with("firms", firms)
                .with("events", events())
                .with("end", end)
                .alone(end)
                .further(end)
                .done();
    }

    private Field events() {
        List<RunEvent> happenings = trajectory.happenings();
        return Field.Items.of(
                happenings.size(),
                k -> Fields.named()
                        .number("t", happenings.get(k).t())
                        .text("event", happenings.get(k).event())
                        .said("what", happenings.get(k).what())
                        .done());
    }

    private Fields end(Fields firms) {
        Ending ending = trajectory.ending();
        Field t = new Field.Number(ending.t());
        Fields.Builder end = Fields.named().with("t", t).alone(t).further(firms);
        end.word("reason", ending.reason().name().toLowerCase(Locale.ROOT));
        if (ending.firm() != null) {
            end.text("firm", ending.firm());
        }
        if (ending.runawayTime() != null) {
            end.number("runawayTime", ending.runawayTime());
        }
        if (ending.reason() == Ending.Reason.RUNAWAY) {
            end.text("loop", ending.loop());
        }
        if (ending.reason() == Ending.Reason.UNSETTLED) {
            end.truth("unstable", ending.unstable());
        }
        if (ending.fault() != null) {
            end.said("message", ending.fault());
        }
        return end.done();
    }

    @Override
    public Table table() {
        return TimeTable.of(trajectory);
    }
}
