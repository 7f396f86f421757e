package entente.session;

import entente.events.Agenda;
import entente.events.InForce;
import entente.events.Moment;
import entente.law.Law;
import entente.model.Model;
import entente.session.answers.StabilityAnswer;
import entente.stability.Patience;
import entente.stability.StabilityInForce;
import entente.stability.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What may change an answer that was asked for at t = 0. */
final class LaterChanges {
    private LaterChanges() {}

    /** So many times, and models of so many firms, are looked at for whether the verdict changes. */
    private static final int MOST_TIMES = 30;

    private static final int MOST_FIRMS = 60;

    /**
     * @param verdict at t = 0
     * @param asked   until when the last run goes that a question asked for, or NaN
     * @return null where nothing is to come
     */
    static StabilityAnswer.@Nullable Later of(
            Model model, InForce start, Verdict verdict, double asked, Patience patience) {
        Agenda agenda = Agenda.of(model);
        Moment moment = agenda.happen(Moment.start(model)).moment();
        double kink = start.from(0.0).kink();
        double first = Math.min(agenda.next(), kink);
        boolean timed = first < Double.POSITIVE_INFINITY;
        boolean listed = agenda.rules() == 0 && Law.of(start).autonomous();
        if (!timed && listed) {
            return null;
        }
        double last = Math.max(agenda.last(), timed ? first : 0);
        boolean covers = asked > last && asked < Double.POSITIVE_INFINITY;
        return new StabilityAnswer.Later(
                timed ? first : null,
                covers ? (Double) asked : last > 0 ? (Double) past(last) : null,
                listed && kink == Double.POSITIVE_INFINITY ? change(agenda, moment, verdict, patience) : null);
    }

    /** The first verdict that differs; null where that is not known. */
    private static StabilityAnswer.@Nullable Change change(
            Agenda agenda, Moment start, Verdict verdict, Patience patience) {
        Moment moment = start;
        for (int k = 0; k < MOST_TIMES && agenda.next() < Double.POSITIVE_INFINITY; k++) {
            double t = agenda.next();
            Agenda.Instant instant = agenda.happen(new Moment(t, moment.standing(), moment.output()));
            moment = instant.moment();
            StabilityInForce judged =
                    new StabilityInForce(moment.standing().inForce().frozenAt(t), t, patience);
            boolean constant = Law.of(moment.standing().inForce()).autonomous()
                    && judged.constant().isPresent()
                    && judged.size() <= MOST_FIRMS;
            if (instant.fault() != null || !constant || patience.over()) {
                return null;
            }
            Verdict then = judged.finding().verdict();
            if (then != verdict) {
                return new StabilityAnswer.Change(t, then);
            }
        }
        return agenda.next() < Double.POSITIVE_INFINITY ? null : StabilityAnswer.Change.NONE;
    }

    /** A time of two digits, some way after the one given. */
    private static double past(double t) {
        return new BigDecimal(1.1 * t)
                .round(new MathContext(2, RoundingMode.UP))
                .doubleValue();
    }
}
