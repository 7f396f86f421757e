package entente.family;

import entente.model.Model;
import entente.model.Symbols;
import entente.model.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A quantity of one scenario, found by its names in another. */
final class Counterpart {
    private Counterpart() {}

    /** Null where the other scenario has no such quantity, or another scenario says there what it is. */
    static @Nullable Target of(Target target, Model here, Model there) {
        return named(target, here, there)
                .filter(found -> setter(here, target).equals(setter(there, found)))
                .orElse(null);
    }

    private static Optional<Target> named(Target target, Model here, Model there) {
        return target.match(
                of -> there.parameter(here.parameter(of.parameter()).name()).stream()
                        .<Target>mapToObj(Target.OfParameter::new)
                        .findFirst(),
                of -> {
                    int firm = firm(of.firm(), here, there);
                    return firm < 0 ? Optional.empty() : Optional.of(new Target.OfFirm(firm, of.part()));
                },
                group -> Optional.empty(),
                of -> {
                    int from = firm(of.from(), here, there);
                    int to = firm(of.to(), here, there);
                    int alliance = of.alliance() < 0
                            ? of.alliance()
                            : there.alliance(here.alliances().get(of.alliance()).name())
                                    .orElse(Integer.MIN_VALUE);
                    boolean all = from >= 0 && to >= 0 && alliance != Integer.MIN_VALUE;
                    return all ? Optional.of(new Target.OfCoefficient(from, to, alliance)) : Optional.empty();
                });
    }

    private static int firm(int firm, Model here, Model there) {
        return there.firm(here.firms().get(firm).name()).orElse(-1);
    }

    /** The scenario that says what the quantity is. */
    private static String setter(Model model, Target target) {
        Symbols symbols = model.symbols();
        return target.match(
                of -> symbols.setterOf(of.parameter()),
                of -> symbols.setterOf(of.firm(), of.part()),
                group -> symbols.scenario(),
                of -> symbols.setterOf(Adjustable.terms(model, of)));
    }
}
