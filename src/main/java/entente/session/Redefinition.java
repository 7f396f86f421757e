package entente.session;

import entente.diagnostic.Phrase;
import entente.events.Start;
import entente.law.ConstantSystem;
import entente.model.Model;
import entente.model.Scenarios;
import entente.stability.Stability;
import entente.stability.StabilityVerdict;
import entente.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a redefinition or a change changed: the equilibrium and the verdict of the base scenario. */
final class Redefinition {
    private static final int LARGEST = 60;

    private Redefinition() {}

    /** @param replaced the names that the input declares anew */
    static List<Phrase> tell(List<String> replaced, Script input, Scenarios before, Scenarios after) {
        List<Phrase> told = new ArrayList<>();
        if (!replaced.isEmpty()) {
            told.add(Phrase.of("session.replaced", replaced));
            told.addAll(new Replaced(before.base(), after.base()).tell(input));
        }
        List<String> changed = Declared.changed(input);
        if (!changed.isEmpty()) {
            told.add(Phrase.of("session.changed", changed));
        }
        return told.isEmpty() ? told : effects(told, before, after);
    }

    private static List<Phrase> effects(List<Phrase> told, Scenarios before, Scenarios after) {
        StabilityVerdict old = verdict(before.base());
        StabilityVerdict now = verdict(after.base());
        if (old == null || now == null) {
            return told;
        }
        if (old.verdict() != now.verdict()) {
            told.add(Phrase.of(
                    "session.changed.verdict",
                    old.verdict().phrase(),
                    now.verdict().phrase()));
        }
        List<Object> moved = moved(old, now);
        if (!moved.isEmpty()) {
            told.add(Phrase.of("session.changed.equilibrium", moved));
        } else if (old.verdict() == now.verdict()) {
            told.add(Phrase.of("session.changed.nothing", now.verdict().phrase()));
        }
        return told;
    }

    private static List<Object> moved(StabilityVerdict old, StabilityVerdict now) {
        List<Object> moved = new ArrayList<>();
        for (int i = 0; i < now.firms().size(); i++) {
            String firm = now.firms().get(i);
            double before = output(old, firm);
            double after = output(now, firm);
            boolean same = before == after || Double.isNaN(before) && Double.isNaN(after);
            if (!same && !(Math.abs(after - before) <= 1e-9 * Math.abs(before))) {
                moved.add(Phrase.of("session.changed.output", firm, before, after));
            }
        }
        return moved;
    }

    private static double output(StabilityVerdict verdict, String firm) {
        double[] outputs = verdict.equilibrium();
        int i = verdict.firms().indexOf(firm);
        return outputs == null || i < 0 ? Double.NaN : outputs[i];
    }

    private static @Nullable StabilityVerdict verdict(Model model) {
        if (model.firms().size() > LARGEST) {
            return null;
        }
        Optional<ConstantSystem> system = Start.of(model).either(ConstantSystem::of, fault -> Optional.empty());
        return system.isPresent() && system.get().size() > 0 ? Stability.of(system.get()) : null;
    }
}
