package entente.session.family;

import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * A model in which some quantities are parameters, so that they can be moved.
 *
 * @param model      the same model, each of the quantities read from a parameter
 * @param parameters the parameters' indices, in the order of the quantities
 */
public record Adjustable(Model model, int[] parameters) {

    public static Adjustable of(Model model, List<Target> quantities, List<String> names) {
        Adjustable adjustable = new Adjustable(model, new int[quantities.size()]);
        for (int k = 0; k < quantities.size(); k++) {
            adjustable = adjustable.with(k, quantities.get(k), names.get(k));
        }
        return adjustable;
    }

    /** Whether a coefficient is the sum of several terms, so that it cannot be set as one. */
    public static boolean isSum(Model model, Target target) {
        return target.match(
                parameter -> false,
                firm -> false,
                group -> false,
                of -> terms(model, of).size() > 1);
    }

    /** The model at a point. */
    public Model at(double[] values) {
        return model.withParameters(parameters, values);
    }

    private Adjustable with(int k, Target target, String name) {
        Expression read = new Expression.ParameterValue(model.parameters().size());
        List<Parameter> parameters = model.parameters();
        Contributions contributions = model.contributions();
        Model changed = target.match(
                of -> {
                    // What moves is what is declared; an event may change the parameter itself.
                    Parameter declared = parameters.get(of.parameter());
                    List<Parameter> reading = new ArrayList<>(parameters);
                    reading.set(of.parameter(), declared.reading(read));
                    return with(name, declared.value(), reading, model.firms(), contributions);
                },
                of -> {
                    List<Firm> firms = new ArrayList<>(model.firms());
                    Expression now = firms.get(of.firm()).part(of.part());
                    firms.set(of.firm(), firms.get(of.firm()).with(of.part(), read));
                    return with(name, now, parameters, firms, contributions);
                },
                group -> {
                    throw new IllegalArgumentException("a group is no single quantity: " + name);
                },
                of -> {
                    List<Integer> terms = terms(model, of);
                    Expression now =
                            terms.isEmpty() ? new Expression.Constant(0) : contributions.coefficient(terms.get(0));
                    return with(name, now, parameters, model.firms(), with(of, terms, read));
                });
        return new Adjustable(changed, added(k));
    }

    private int[] added(int k) {
        int[] indices = parameters.clone();
        indices[k] = model.parameters().size();
        return indices;
    }

    private Model with(
            String name, Expression now, List<Parameter> parameters, List<Firm> firms, Contributions contributions) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(new Parameter(name + " moved", "", now, null, null, null));
        return new Model(model.title(), model.time(), all, firms, model.alliances(), contributions, model.events());
    }

    private Contributions with(Target.OfCoefficient target, List<Integer> terms, Expression read) {
        Contributions old = model.contributions();
        Contributions.Builder builder = Contributions.builder();
        for (int term = 0; term < old.count(); term++) {
            boolean changed = !terms.isEmpty() && terms.get(0) == term;
            builder.add(old.from(term), old.to(term), old.alliance(term), changed ? read : old.coefficient(term));
        }
        if (terms.isEmpty()) {
            int alliance = target.alliance() == Target.OfCoefficient.ALL ? Contributions.OUTSIDE : target.alliance();
            builder.add(target.from(), target.to(), alliance, read);
        }
        return builder.build();
    }

    static List<Integer> terms(Model model, Target.OfCoefficient target) {
        Contributions all = model.contributions();
        List<Integer> terms = new ArrayList<>();
        for (int term = 0; term < all.count(); term++) {
            boolean there = target.alliance() == Target.OfCoefficient.ALL || target.alliance() == all.alliance(term);
            if (all.from(term) == target.from() && all.to(term) == target.to() && there) {
                terms.add(term);
            }
        }
        return terms;
    }
}
