package entente.session.family;

import entente.model.Model;
import entente.model.Parameter;
import entente.model.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A quantity of one scenario, found by its names in another. */
final class Counterpart {
    private Counterpart() {}

    /** Null where the other scenario has no such quantity, or says something else of it. */
    static @Nullable Target of(Target target, Model here, Model there) {
        return named(target, here, there)
                .filter(found -> said(here, target).equals(said(there, found)))
                .orElse(null);
    }

    private static Optional<Target> named(Target target, Model here, Model there) {
        return target.match(
                of -> there.parameter(here.parameters().get(of.parameter()).name()).stream()
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

    /** What a model says of a quantity, from which it follows. */
    private static List<@Nullable Object> said(Model model, Target target) {
        return target.match(
                of -> {
                    Parameter parameter = model.parameters().get(of.parameter());
                    // Where it is said counts too: a scenario may set what it would have had anyway.
                    return Arrays.asList(parameter.value(), parameter.span());
                },
                of -> List.of(model.firms().get(of.firm()).part(of.part())),
                group -> List.of(),
                of -> Adjustable.terms(model, of).stream()
                        .<@Nullable Object>map(model.contributions()::coefficient)
                        .toList());
    }
}
