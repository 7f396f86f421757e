package entente.session;

import entente.answer.Answer;
import entente.events.InForce;
import entente.model.Question;
import entente.session.answers.AllianceGraph;
import entente.session.answers.NetworkAnswer;
import entente.stability.StabilityInForce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code network}: who gives whom how much, and who gains by it */
record NetworkQuestion(OpenQuestion open, Question.Network asked) implements Answerable {
    @Override
    public @Nullable Answer answer() {
        double t = asked.at() == null ? 0 : open.number(asked.at());
        InForce inForce = open.inForce(open.subject(), t);
        if (inForce == null) {
            return null;
        }
        double[] output = new StabilityInForce(inForce, t, open.patience()).rest();
        if (open.patience().ended()) {
            return null;
        }
        AllianceGraph whole = AllianceGraph.of(inForce, t, output, gain(inForce, t, output));
        List<Integer> members = inForce.members(asked.group());
        int alliance = asked.group().alliance();
        String name =
                alliance < 0 ? null : inForce.model().alliances().get(alliance).name();
        return new NetworkAnswer(
                t, name, whole.of(members.stream().map(inForce::position).toList()));
    }

    /** Over going alone, Q* / N − 1. */
    private static double @Nullable [] gain(InForce inForce, double t, double @Nullable [] output) {
        if (output == null) {
            return null;
        }
        double[] alone = StabilityInForce.capacities(inForce, t);
        double[] gain = new double[output.length];
        for (int p = 0; p < gain.length; p++) {
            gain[p] = output[p] / alone[p] - 1;
        }
        return gain;
    }
}
