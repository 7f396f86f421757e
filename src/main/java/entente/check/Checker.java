package entente.check;

import entente.check.declarations.Finishing;
import entente.check.declarations.Overrides;
import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.KnownNumbers;
import entente.check.draft.Layer;
import entente.check.draft.World;
import entente.check.expressions.AskedChecker;
import entente.check.questions.InquiryChecker;
import entente.check.questions.LateBeginnings;
import entente.diagnostic.Checked;
import entente.diagnostic.Source;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Plan;
import entente.model.Scenarios;
import entente.syntax.Name;
import entente.syntax.Script;
import entente.syntax.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Syntax tree to plan: what every name means, whether every value can be, what each scenario's model is, and what is
 * asked of it. All mistakes are found in one run.
 */
public final class Checker {
    private final CheckOptions options;
    private final World world = new World();

    private Checker(CheckOptions options) {
        this.options = options;
    }

    public static Checked<Plan> check(Script script, CheckOptions options) {
        Checker checker = new Checker(options);
        Plan plan = checker.plan(script);
        return new Checked<>(plan, checker.world.problems().sorted());
    }

    /**
     * Checks questions against models that were checked before.
     *
     * @param questions a script that declares nothing new; earlier questions with names stand in it before those that
     *                  read their results
     * @param scenarios the models of all that was declared
     */
    public static Checked<Plan> ask(Script questions, Scenarios scenarios, CheckOptions options) {
        Checker checker = new Checker(options);
        World world = checker.world;
        world.problems().spoil(questions.mistakes());
        world.time(scenarios.base().time());
        scenarios
                .models()
                .forEach((name, model) ->
                        world.scenarios().put(name, Draft.of(model, options.overrides(), world.uses())));
        List<Inquiry> inquiries = checker.inquiries(questions.statements());
        checker.checkScenarios();
        return new Checked<>(
                new Plan(scenarios, inquiries, world.uses().listed()),
                world.problems().sorted());
    }

    private Plan plan(Script script) {
        Imports imports = new Imports(options.library(), options.depth(), world.problems());
        imports.add(script);
        List<Statement> statements = imports.statements();
        TimeAxisChecker axis = new TimeAxisChecker(world);
        statements.forEach(statement -> statement.accept(axis));
        KnownNumbers numbers = KnownNumbers.of(options.overrides(), world.uses());
        Draft base = new Draft(numbers);
        imports.broken().forEach(base.table()::broken);
        imports.broken().forEach(numbers::broken);
        world.scenarios().put(Scenarios.BASE, base);
        Overrides set = new Overrides(options.overrides());
        new DraftChecker(new Layer(world, base, false), options, set, "").apply(statements);
        new ScenarioChecker(world, options, set).check(statements);
        set.check(world);
        Map<String, Model> models = new LinkedHashMap<>();
        world.scenarios().forEach((name, draft) -> models.put(name, new Finishing(draft, world).model()));
        List<Inquiry> inquiries = inquiries(statements);
        checkScenarios();
        LateBeginnings.warn(world, inquiries);
        return new Plan(
                new Scenarios(models, world.fits()), inquiries, world.uses().listed());
    }

    private void checkScenarios() {
        Source source = Source.of("--for", String.join("\n", options.scenarios()));
        for (String name : options.scenarios()) {
            // A fit can stand for a scenario, and is known when it is asked.
            boolean known =
                    world.scenarios().containsKey(name) || world.results().containsKey(name);
            if (!known) {
                int at = source.text().indexOf(name);
                AskedChecker.unknownScenario(
                        new Name(name, source.span(at, at + name.length())),
                        Context.of(world, world.base(), ExpressionPlace.QUESTION));
            }
        }
    }

    private List<Inquiry> inquiries(List<Statement> statements) {
        InquiryChecker checker = new InquiryChecker(world, options.scenarios());
        return statements.stream()
                .flatMap(statement -> statement.asked().stream())
                .flatMap(ask -> checker.check(ask).stream())
                .toList();
    }
}
