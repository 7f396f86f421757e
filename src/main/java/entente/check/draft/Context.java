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
 */
public record Context(
        World world,
        Draft draft,
        ExpressionPlace place,
        Map<String, Integer> indices,
        @Nullable Ends ends) {
    /** source and target */
    public record Ends(int source, int target) {}

    public static Context of(World world, Draft draft, ExpressionPlace place) {
        return new Context(world, draft, place, Map.of(), null);
    }

    public Context at(ExpressionPlace other) {
        return new Context(world, draft, other, indices, ends);
    }

    Context with(String index, int value) {
        Map<String, Integer> all = new LinkedHashMap<>(indices);
        all.put(index, value);
        return new Context(world, draft, place, all, ends);
    }

    public Context between(int source, int target) {
        return new Context(world, draft, place, indices, new Ends(source, target));
    }

    public Context in(Draft other) {
        return new Context(world, other, place, indices, ends);
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
