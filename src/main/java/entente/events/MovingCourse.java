package entente.events;

import entente.diagnostic.Phrase;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in force from when on, wherever some parameters may be, which stay names in it.
 *
 * @param stretches    in order, from t = 0; what is in force is smooth inside each
 * @param required     what has to hold of the parameters
 * @param undetermined the event from which on this cannot be said, because its time or what it does depends on outputs
 *     or on where the parameters are; null where there is none
 * @param switching    the firm of which something in force switches at a time, an output or a value that moves; null where
 *     there is none
 * @param fault        what goes wrong wherever they are, or null
 */
public record MovingCourse(
        List<Stretch> stretches,
        List<Requirement> required,
        @Nullable String undetermined,
        @Nullable String switching,
        @Nullable Phrase fault) {
    /** From a time on. */
    public record Stretch(double from, InForce inForce) {}

    public static MovingCourse of(Model model, Set<Integer> moving, double to) {
        ModelState initial = ModelState.initial(model, new LinkedHashSet<>(moving));
        Agenda agenda = Agenda.of(initial);
        List<Stretch> stretches = new ArrayList<>();
        List<Requirement> required = new ArrayList<>();
        String rule = model.events().stream()
                .filter(event -> event.trigger().match(at -> false, during -> false, when -> true))
                .map(Event::text)
                .findFirst()
                .orElse(null);
        Moment moment = Moment.start(initial);
        double t = 0;
        while (t <= to && rule == null) {
            Agenda.Instant instant = agenda.happen(moment);
            required.addAll(instant.required());
            boolean outputs = t > 0 && Arrays.stream(instant.moment().output()).anyMatch(q -> !Double.isNaN(q));
            String event = instant.undetermined() == null && outputs ? last(instant) : instant.undetermined();
            if (event != null || instant.fault() != null) {
                return new MovingCourse(stretches, required, event, null, instant.fault());
            }
            InForce inForce = instant.moment().standing().inForce();
            double next = Math.min(agenda.next(), to);
            double from = t;
            do {
                InForce smooth = inForce.from(from);
                String switching = switching(smooth);
                if (switching != null) {
                    return new MovingCourse(stretches, required, null, switching, null);
                }
                stretches.add(new Stretch(from, smooth));
                from = smooth.kink();
            } while (from < next);
            t = agenda.next();
            double[] unknown = new double[model.firms().size()];
            Arrays.fill(unknown, Double.NaN);
            moment = new Moment(t, instant.moment().standing(), unknown);
        }
        return new MovingCourse(stretches, required, rule, null, null);
    }

    /** What switches at known times is resolved on the stretch between them; whatever is left moves. */
    private static @Nullable String switching(InForce inForce) {
        for (int p = 0; p < inForce.size(); p++) {
            boolean found = switches(inForce.growth(p)) || switches(inForce.capacity(p));
            for (int k = inForce.rowStart(p); k < inForce.rowEnd(p) && !found; k++) {
                found = switches(inForce.coefficient(k));
            }
            if (found) {
                return inForce.name(p);
            }
        }
        return null;
    }

    private static boolean switches(Expression e) {
        return Fold.any(
                e,
                part -> part.operation()
                        .map(operation -> operation.comparison() || operation.forcing())
                        .orElse(false));
    }

    private static String last(Agenda.Instant instant) {
        return instant.occurred().get(instant.occurred().size() - 1).event();
    }
}
