package entente.check;

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
record Context(
        World world,
        Draft draft,
        ExpressionPlace place,
        Map<String, Integer> indices,
        @Nullable Ends ends) {
    /** source and target */
    record Ends(int source, int target) {}

    static Context of(World world, Draft draft, ExpressionPlace place) {
        return new Context(world, draft, place, Map.of(), null);
    }

    Context at(ExpressionPlace other) {
        return new Context(world, draft, other, indices, ends);
    }

    Context with(String index, int value) {
        Map<String, Integer> all = new LinkedHashMap<>(indices);
        all.put(index, value);
        return new Context(world, draft, place, all, ends);
    }

    Context between(int source, int target) {
        return new Context(world, draft, place, indices, new Ends(source, target));
    }

    Context in(Draft other) {
        return new Context(world, other, place, indices, ends);
    }

    Symbols names() {
        return draft.names();
    }

    /** Notes that a name means what is declared under it. */
    void use(Name name) {
        world.uses().add(name.span(), names().place(name.text()));
    }

    /** The same of a firm's attribute. */
    void use(Name attribute, int firm) {
        world.uses().add(attribute.span(), names().attributePlace(firm, attribute.text()));
    }

    Problems problems() {
        return world.problems();
    }
}
