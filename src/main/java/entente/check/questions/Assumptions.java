package entente.check.questions;

import entente.check.declarations.Finishing;
import entente.check.declarations.OverrideChecker;
import entente.check.draft.Draft;
import entente.check.draft.Layer;
import entente.check.draft.World;
import entente.check.events.EventChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Asked;
import entente.model.Assumption;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Question;
import entente.model.QuestionExpressions;
import entente.model.Symbols;
import entente.model.Target;
import entente.syntax.Change;
import entente.syntax.ExpressionSyntax;
import entente.syntax.MomentSyntax;
import entente.syntax.Occurrence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a question assumes, as a layer over the scenarios that it reads: its assignments change what is declared there, and
 * its verbs happen at t = 0.
 */
final class Assumptions {
    private final World world;

    Assumptions(World world) {
        this.world = world;
    }

    Assumption of(List<Change> written, String scenario, Question question) {
        if (written.isEmpty()) {
            return Assumption.NONE;
        }
        String text = written.stream().map(change -> change.span().oneLine()).collect(Collectors.joining(", "));
        Map<String, Model> models = new LinkedHashMap<>();
        for (String name : read(scenario, question)) {
            Draft draft = world.scenario(name);
            if (draft != null) {
                models.put(name, model(draft.assuming(text, world.uses()), written));
            }
        }
        Model here = models.get(scenario);
        if (here != null) {
            question.moved().stream()
                    .filter(axis -> setter(here, axis.quantity()).equals(text))
                    .findFirst()
                    .ifPresent(axis -> refuse(axis.text(), written));
        }
        return new Assumption(text, models);
    }

    private void refuse(String quantity, List<Change> written) {
        Change named = written.stream()
                .filter(change -> change.span().text().startsWith(quantity))
                .findFirst()
                .orElse(written.get(0));
        world.problems().add(Diagnostic.of(Code.E526, named.span(), quantity).hint("check.hint.E526", quantity));
    }

    /** The scenario, or the assumption, that says what a quantity is. */
    private static String setter(Model model, Target quantity) {
        Symbols symbols = model.symbols();
        return quantity.match(
                of -> symbols.setterOf(of.parameter()),
                of -> symbols.setterOf(of.firm(), of.part()),
                group -> "",
                of -> symbols.setterOf(IntStream.range(0, model.contributions().count())
                        .filter(term -> model.contributions().from(term) == of.from()
                                && model.contributions().to(term) == of.to())
                        .boxed()
                        .toList()));
    }

    private static Set<String> read(String scenario, Question question) {
        Set<String> read = new LinkedHashSet<>(Set.of(scenario));
        read.addAll(question.scenarios());
        for (Expression e : QuestionExpressions.of(question)) {
            read.addAll(Asked.scenarios(e));
        }
        return read;
    }

    private Model model(Draft draft, List<Change> written) {
        Layer layer = new Layer(world, draft, true);
        OverrideChecker overrides = new OverrideChecker(layer);
        EventChecker events = new EventChecker(layer);
        for (Change change : written) {
            change.<Runnable>match(
                            assignment -> () -> {
                                overrides.apply(assignment);
                                overrides.applyToCoefficient(assignment);
                            },
                            action -> () -> act(action, events, draft))
                    .run();
        }
        draft.terms().touched().stream().forEach(draft.table()::setsTerm);
        return new Finishing(draft, world).model();
    }

    private static void act(Change action, EventChecker events, Draft draft) {
        int before = draft.events().size();
        events.add(atStart(action));
        draft.events().stream()
                .skip(before)
                .flatMap(event -> event.changes().stream())
                .flatMap(change -> change.sets().stream())
                .forEach(set -> draft.table().sets(set.firm(), set.part()));
    }

    private static Occurrence atStart(Change change) {
        Span span = change.span();
        MomentSyntax start = new MomentSyntax.Time(new ExpressionSyntax.Number(0, false, span), span);
        return new Occurrence.At(start, List.of(change), span);
    }
}
