package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.events.InForce;
import entente.events.Moment;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Part;
import entente.model.PictureOptions;
import entente.model.Question;
import entente.session.answers.PortraitAnswer;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.StabilityInForce;
import entente.study.portrait.Held;
import entente.study.portrait.Plane;
import entente.study.portrait.Portrait;
import entente.study.portrait.Portrait.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code portrait}: the plane of two firms' outputs, the others standing still */
record PortraitQuestion(OpenQuestion open, Question.Portrait asked) implements Answerable {
    @Override
    public @Nullable Answer answer() {
        double t = asked.at() == null ? 0 : open.number(asked.at());
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
        List<Held> held = Held.all(inForce, across, up, interior == null ? null : interior.output(), given(inForce));
        Plane plane = new Plane(inForce, across, up, Held.outputs(held, inForce.size()));
        Wanted wanted = wanted();
        if (wanted == null) {
            return null;
        }
        return Portrait.of(
                        plane,
                        known,
                        wanted,
                        open.runs().request(1),
                        open.runs().resources(),
                        open.patience())
                .<Answer>map(portrait ->
                        new PortraitAnswer(t, List.of(inForce.name(across), inForce.name(up)), held, portrait))
                .orElse(null);
    }

    /** Outputs that the question assumes, by position; NaN where it says nothing. */
    private double[] given(InForce inForce) {
        Model model = inForce.model();
        String assumed = open.inquiry().assumed().text();
        double[] start = Moment.start(model).output();
        double[] given = new double[inForce.size()];
        for (int p = 0; p < given.length; p++) {
            int firm = inForce.firm(p);
            boolean said = !assumed.isEmpty()
                    && model.symbols().setterOf(firm, Part.OUTPUT).equals(assumed);
            given[p] = said ? start[firm] : Double.NaN;
        }
        return given;
    }

    /** Null after a refusal. */
    private @Nullable Wanted wanted() {
        PictureOptions options = open.inquiry().options();
        List<double[]> starts = new ArrayList<>();
        for (PictureOptions.Start start : options.starts()) {
            double[] at = {open.number(start.across()), open.number(start.up())};
            if (!(at[0] >= 0 && at[1] >= 0 && Double.isFinite(at[0] + at[1]))) {
                open.refuseWithHint("session.hint.portrait.start", Code.E851, at[0], at[1]);
                return null;
            }
            starts.add(at);
        }
        Double[] ends = {
            end(options.x().from()), end(options.x().to()),
            end(options.y().from()), end(options.y().to())
        };
        for (int axis = 0; axis < 4; axis += 2) {
            Double from = ends[axis];
            Double to = ends[axis + 1];
            double low = from == null ? 0 : from;
            if (!(low >= 0) || to != null && !(to > low && to < Double.POSITIVE_INFINITY)) {
                open.refuseWithHint("session.hint.portrait.axis", Code.E852, low, to == null ? Double.NaN : to);
                return null;
            }
        }
        return new Wanted(ends[0], ends[1], ends[2], ends[3], starts);
    }

    private @Nullable Double end(@Nullable Expression written) {
        return written == null ? null : (Double) open.number(written);
    }

    private int position(InForce inForce, int firm, double t) {
        int position = inForce.position(firm);
        if (position < 0) {
            open.refuseWithHint(
                    "session.hint.portrait.absent",
                    Code.E850,
                    inForce.model().firms().get(firm).name(),
                    t);
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
