package entente.check.questions;

import entente.check.declarations.Finishing;
import entente.check.declarations.OverrideChecker;
import entente.check.draft.Draft;
import entente.check.draft.Layer;
import entente.check.draft.World;
import entente.check.events.EventChecker;
import entente.diagnostic.Span;
import entente.model.Asked;
import entente.model.Assumption;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Question;
import entente.model.QuestionExpressions;
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
        return new Assumption(text, models);
    }

    private static Set<String> read(String scenario, Question question) {
        Set<String> read = new LinkedHashSet<>(Set.of(scenario));
        if (question instanceof Question.Compare compare) {
            compare.cases().forEach(one -> read.add(one.scenario()));
        }
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
                            action -> () -> events.add(atStart(action)))
                    .run();
        }
        return new Finishing(draft, world).model();
    }

    private static Occurrence atStart(Change change) {
        Span span = change.span();
        MomentSyntax start = new MomentSyntax.Time(new ExpressionSyntax.Number(0, false, span), span);
        return new Occurrence.At(start, List.of(change), span);
    }
}
