package entente.check.draft;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Meaning;
import entente.model.SymbolTable;
import entente.model.Symbols;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One layer of declarations: what stands outside any scenario, or one scenario's body. Within a layer a name is declared
 * once; a scenario's layer can declare anew what the layers below it declare.
 */
public final class Layer {
    private final World world;
    private final Draft draft;
    private final boolean scenario;
    private final int inheritedFirms;
    private final Map<String, Span> own = new LinkedHashMap<>();

    public Layer(World world, Draft draft, boolean scenario) {
        this.world = world;
        this.draft = draft;
        this.scenario = scenario;
        this.inheritedFirms = draft.firms().size();
    }

    public Draft draft() {
        return draft;
    }

    public Symbols names() {
        return draft.names();
    }

    /** The names that it declares. */
    public SymbolTable table() {
        return draft.table();
    }

    public Problems problems() {
        return world.problems();
    }

    /** Whether it lies over others. */
    public boolean scenario() {
        return scenario;
    }

    /** The number of firms that the layers below have. */
    public int inheritedFirms() {
        return inheritedFirms;
    }

    public Context context(ExpressionPlace place) {
        return Context.of(world, draft, place);
    }

    public World world() {
        return world;
    }

    /**
     * Claims a name for a declaration.
     *
     * @param kind the kind of symbol that a scenario may find there and override
     * @return whether the declaration can go on
     */
    public boolean claim(String name, Span span, Class<? extends Meaning> kind) {
        Meaning known = names().find(name);
        Span first = own.putIfAbsent(name, span);
        if (first != null) {
            twice(name, span, first);
            return false;
        }
        if (known != null && !names().isBroken(name) && !kind.isInstance(known)) {
            twice(name, span, names().place(name));
            return false;
        }
        return true;
    }

    /** Whether a data file may declare a firm of this name here; it is then taken. */
    public boolean free(String name) {
        boolean inherited = names().firm(name).orElse(inheritedFirms) < inheritedFirms;
        return names().find(name) == null || names().isBroken(name) || (inherited && !own.containsKey(name));
    }

    public void twice(String name, Span span, @Nullable Span first) {
        Diagnostic diagnostic = Diagnostic.of(Code.E205, span, name).hint("check.hint.E205", name);
        problems().add(first == null ? diagnostic : diagnostic.also(first, "check.declared", name));
    }
}
