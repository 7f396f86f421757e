package entente.report;

import entente.diagnostic.Messages;
import entente.session.Answer;
import entente.trajectory.Ending;
import entente.trajectory.Happening;
import entente.trajectory.Trajectory;
import java.util.Locale;

/** The fields of {@code simulate}. */
final class SimulationJson {
    private SimulationJson() {}

    static void write(JsonText json, Messages messages, Answer.Simulated simulated) {
        Trajectory run = simulated.trajectory();
        json.key("time").values(run.times());
        json.key("firms").open();
        double[][] output = run.output();
        for (int firm = 0; firm < output.length; firm++) {
            json.key(run.model().firms().get(firm).name()).values(output[firm]);
        }
        json.close().key("events").openList();
        for (Happening happening : run.happenings()) {
            json.open().key("t").value(happening.t()).key("event").value(happening.event());
            json.key("what").value(messages.say(happening.what())).close();
        }
        json.closeList().key("end").open();
        Ending end = run.ending();
        json.key("t").value(end.t());
        json.key("reason").value(end.reason().name().toLowerCase(Locale.ROOT));
        if (end.reason() == Ending.Reason.UNSETTLED) {
            json.key("unstable").value(end.unstable());
        }
        if (end.firm() != null) {
            json.key("firm").value(end.firm());
        }
        if (end.runawayTime() != null) {
            json.key("runawayTime").value(end.runawayTime());
        }
        if (end.reason() == Ending.Reason.RUNAWAY) {
            if (end.loop() == null) {
                json.key("loop").nothing();
            } else {
                json.key("loop").value(end.loop());
            }
        }
        if (end.fault() != null) {
            json.key("message").value(messages.say(end.fault()));
        }
        json.close();
    }
}
