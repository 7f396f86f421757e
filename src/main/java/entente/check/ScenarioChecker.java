package entente.check;

import entente.check.declarations.Overrides;
import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.draft.World;
import entente.check.expressions.AskedChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Scenarios;
import entente.syntax.Ask;
import entente.syntax.Declaration;
import entente.syntax.Name;
import entente.syntax.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks scenarios: each is its parent's model with a layer over it. */
final class ScenarioChecker {
    private final World world;
    private final CheckOptions options;
    private final Overrides set;
    private final Map<String, Declaration.Scenario> declared = new LinkedHashMap<>();
    /** What each fit with a name was fitted for. */
    private final Map<String, String> fits = new LinkedHashMap<>();

    private final Set<String> open = new TreeSet<>();

    ScenarioChecker(World world, CheckOptions options, Overrides set) {
        this.world = world;
        this.options = options;
        this.set = set;
    }

    void check(List<Statement> statements) {
        Draft base = world.base();
        statements.stream().flatMap(statement -> statement.asked().stream()).forEach(this::noteFit);
        statements.forEach(statement -> statement.accept(new Statement.Otherwise() {
            @Override
            public void scenario(Declaration.Scenario written) {
                declare(written, base);
            }
        }));
        // In the order of declaration, whatever order they depend on each other in.
        declared.keySet().forEach(name -> world.scenarios().put(name, base));
        Map<String, Draft> built = new LinkedHashMap<>();
        for (String name : declared.keySet()) {
            build(name, built);
        }
        world.scenarios().putAll(built);
    }

    private void noteFit(Ask ask) {
        Name name = ask.result();
        if (name != null && ask.fits()) {
            List<Name> scenarios = ask.scenarios();
            fits.put(
                    name.text(),
                    scenarios.isEmpty() ? Scenarios.BASE : scenarios.get(0).text());
        }
    }

    private void declare(Declaration.Scenario scenario, Draft base) {
        Name name = scenario.name();
        Declaration.Scenario before = declared.get(name.text());
        if (name.text().equals(Scenarios.BASE)) {
            world.problems()
                    .add(Diagnostic.of(Code.E206, name.span(), name.text()).hint("check.hint.E206", name.text()));
        } else if (before != null || base.names().place(name.text()) != null) {
            world.problems()
                    .add(Diagnostic.of(Code.E205, name.span(), name.text())
                            .hint("check.hint.E205", name.text())
                            .also(
                                    before != null
                                            ? before.name().span()
                                            : Objects.requireNonNull(
                                                    base.names().place(name.text())),
                                    "check.declared",
                                    name.text()));
        } else {
            declared.put(name.text(), scenario);
            world.declare(name);
        }
    }

    private @Nullable Draft build(String name, Map<String, Draft> built) {
        Draft done = built.get(name);
        Declaration.Scenario scenario = declared.get(name);
        if (done != null || scenario == null) {
            return done;
        }
        if (!open.add(name)) {
            world.problems()
                    .add(Diagnostic.of(Code.E417, scenario.name().span(), name).hint("check.hint.E417"));
            return null;
        }
        Name parent = scenario.parent();
        Draft below = world.base();
        if (parent != null && !parent.text().equals(Scenarios.BASE)) {
            world.use(parent);
            String fitted = declared.containsKey(parent.text()) ? null : fits.get(parent.text());
            Draft found = fitted != null && fitted.equals(Scenarios.BASE)
                    ? below
                    : build(fitted == null ? parent.text() : fitted, built);
            String fit = fitted == null ? world.fits().get(parent.text()) : parent.text();
            if (fit != null) {
                world.fits().put(name, fit);
            }
            if (found == null && !declared.containsKey(parent.text())) {
                AskedChecker.unknownScenario(parent, Context.of(world, below, ExpressionPlace.QUESTION));
            }
            below = found == null ? below : found;
        }
        Draft draft = below.copy(name);
        built.put(name, draft);
        new DraftChecker(new Layer(world, draft, true), options, set, name).apply(scenario.body());
        return draft;
    }
}
