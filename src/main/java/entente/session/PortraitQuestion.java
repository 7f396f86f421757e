package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.events.InForce;
import entente.model.Question;
import entente.session.answers.PortraitAnswer;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.StabilityInForce;
import entente.study.portrait.Held;
import entente.study.portrait.Plane;
import entente.study.portrait.Portrait;
import entente.study.portrait.Portrait.Wanted;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code portrait}: the plane of two firms' outputs, the others standing still */
record PortraitQuestion(OpenQuestion open, Question.Portrait asked) implements Answerable {
    @Override
    public @Nullable Answer answer() {
        double t = 0;
        InForce inForce = open.inForce(open.subject(), t);
        if (inForce == null) {
            return null;
        }
        int across = position(inForce, asked.across(), t);
        int up = position(inForce, asked.up(), t);
        if (across < 0 || up < 0) {
            return null;
        }
        Equilibria known = known(inForce, t);
        if (open.patience().ended()) {
            return null;
        }
        Equilibrium interior = known == null ? null : known.interior();
        double[] given = new double[inForce.size()];
        Arrays.fill(given, Double.NaN);
        List<Held> held = Held.all(inForce, across, up, interior == null ? null : interior.output(), given);
        Plane plane = new Plane(inForce, across, up, Held.outputs(held, inForce.size()));
        return Portrait.of(
                        plane,
                        known,
                        Wanted.NOTHING,
                        open.runs().request(1),
                        open.runs().resources(),
                        open.patience())
                .<Answer>map(portrait ->
                        new PortraitAnswer(t, List.of(inForce.name(across), inForce.name(up)), held, portrait))
                .orElse(null);
    }

    private int position(InForce inForce, int firm, double t) {
        int position = inForce.position(firm);
        if (position < 0) {
            open.refuse(Code.E850, inForce.model().firms().get(firm).name(), t);
        }
        return position;
    }

    /** The equilibria of all; of two firms the plane's own say the same. */
    private @Nullable Equilibria known(InForce inForce, double t) {
        return inForce.size() == 2
                ? null
                : new StabilityInForce(inForce, t, open.patience()).equilibria().orElse(null);
    }
}
