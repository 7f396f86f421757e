package entente.session.family;

import entente.model.Contributions;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A quantity of one scenario, found by its names in another. */
final class Counterpart {
    private Counterpart() {}

    /** Null where the other scenario has no such quantity, or says something else of it. */
    static @Nullable Target of(Target target, Model here, Model there) {
        Target found = named(target, here, there);
        return found != null && said(here, target).equals(said(there, found)) ? found : null;
    }

    private static @Nullable Target named(Target target, Model here, Model there) {
        if (target instanceof Target.OfParameter of) {
            OptionalInt parameter =
                    there.parameter(here.parameters().get(of.parameter()).name());
            return parameter.isPresent() ? new Target.OfParameter(parameter.getAsInt()) : null;
        }
        if (target instanceof Target.OfFirm of) {
            int firm = firm(of.firm(), here, there);
            return firm < 0 ? null : new Target.OfFirm(firm, of.part());
        }
        if (target instanceof Target.OfCoefficient of) {
            int from = firm(of.from(), here, there);
            int to = firm(of.to(), here, there);
            int alliance = of.alliance() < 0
                    ? of.alliance()
                    : there.alliance(here.alliances().get(of.alliance()).name()).orElse(Integer.MIN_VALUE);
            boolean all = from >= 0 && to >= 0 && alliance != Integer.MIN_VALUE;
            return all ? new Target.OfCoefficient(from, to, alliance) : null;
        }
        return null;
    }

    private static int firm(int firm, Model here, Model there) {
        return there.firm(here.firms().get(firm).name()).orElse(-1);
    }

    /** What a model says of a quantity, from which it follows. */
    private static List<@Nullable Object> said(Model model, Target target) {
        if (target instanceof Target.OfParameter of) {
            Parameter parameter = model.parameters().get(of.parameter());
            // Where it is said counts too: a scenario may set what it would have had anyway.
            return Arrays.asList(parameter.value(), parameter.span());
        }
        if (target instanceof Target.OfFirm of) {
            return List.of(model.firms().get(of.firm()).part(of.part()));
        }
        List<@Nullable Object> said = new ArrayList<>();
        if (target instanceof Target.OfCoefficient of) {
            Contributions all = model.contributions();
            Adjustable.terms(model, of).forEach(term -> said.add(all.coefficient(term)));
        }
        return said;
    }
}
