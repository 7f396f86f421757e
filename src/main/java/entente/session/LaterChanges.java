package entente.session;

import entente.events.Agenda;
import entente.events.InForce;
import entente.events.Moment;
import entente.law.Law;
import entente.model.Model;
import entente.session.answers.StabilityAnswer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What may change an answer that was asked for at t = 0. */
final class LaterChanges {
    private LaterChanges() {}

    /** @param asked until when the last run goes that a question asked for, or NaN; null where nothing is to come */
    static StabilityAnswer.@Nullable Later of(Model model, InForce start, double asked) {
        Agenda agenda = Agenda.of(model);
        agenda.happen(Moment.start(model));
        double kink = start.from(0.0).kink();
        double first = Math.min(agenda.next(), kink);
        boolean timed = first < Double.POSITIVE_INFINITY;
        if (!timed && agenda.rules() == 0 && Law.of(start).autonomous()) {
            return null;
        }
        double last = Math.max(agenda.last(), timed ? first : 0);
        boolean covers = asked > last && asked < Double.POSITIVE_INFINITY;
        return new StabilityAnswer.Later(
                timed ? first : null, covers ? (Double) asked : last > 0 ? (Double) past(last) : null);
    }

    /** A time of two digits, some way after the one given. */
    private static double past(double t) {
        return new BigDecimal(1.1 * t)
                .round(new MathContext(2, RoundingMode.UP))
                .doubleValue();
    }
}
