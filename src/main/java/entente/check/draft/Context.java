package entente.check.draft;

import entente.model.Symbols;
import entente.syntax.Name;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is resolved in.
 *
 * @param indices the values of i and j, where a family gives them one
 * @param ends    the two firms of a contribution, or null elsewhere
 * @param fit     the one whose scenario is asked, or null
 */
public record Context(
        World world,
        Draft draft,
        ExpressionPlace place,
        Map<String, Integer> indices,
        @Nullable Ends ends,
        World.@Nullable NamedResult fit) {
    /** source and target */
    public record Ends(int source, int target) {}

    /** Of no fit. */
    public Context(World world, Draft draft, ExpressionPlace place, Map<String, Integer> indices, @Nullable Ends ends) {
        this(world, draft, place, indices, ends, null);
    }

    public static Context of(World world, Draft draft, ExpressionPlace place) {
        return new Context(world, draft, place, Map.of(), null, null);
    }

    public Context at(ExpressionPlace other) {
        return new Context(world, draft, other, indices, ends, fit);
    }

    Context with(String index, int value) {
        Map<String, Integer> all = new LinkedHashMap<>(indices);
        all.put(index, value);
        return new Context(world, draft, place, all, ends, fit);
    }

    public Context between(int source, int target) {
        return new Context(world, draft, place, indices, new Ends(source, target), fit);
    }

    public Context in(Draft other) {
        return new Context(world, other, place, indices, ends, fit);
    }

    /** In the scenario of that name, which a fit may have made. */
    public Context under(Draft other, String scenario) {
        return new Context(world, other, place, indices, ends, world.results().get(scenario));
    }

    public Symbols names() {
        return draft.names();
    }

    /** Notes that a name means what is declared under it. */
    public void use(Name name) {
        world.uses().add(name.span(), names().place(name.text()));
    }

    /** The same of a firm's attribute. */
    public void use(Name attribute, int firm) {
        world.uses().add(attribute.span(), names().attributePlace(firm, attribute.text()));
    }

    public Problems problems() {
        return world.problems();
    }
}
