package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.World;
import entente.check.expressions.AskedChecker;
import entente.check.names.References;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Assumption;
import entente.model.Inquiry;
import entente.model.PictureOptions;
import entente.model.Question;
import entente.syntax.Ask;
import entente.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what is asked: of which scenarios, of which alliance, under which name. */
public final class InquiryChecker {
    private final World world;
    private final List<String> usual;

    /** @param usual the scenarios to which questions are put that name none */
    public InquiryChecker(World world, List<String> usual) {
        this.world = world;
        this.usual = usual;
    }

    public List<Inquiry> check(Ask ask) {
        List<Inquiry> inquiries = new ArrayList<>();
        boolean valid = true;
        for (Name name : ask.scenarios()) {
            world.use(name);
            if (world.scenario(name.text()) == null) {
                AskedChecker.unknownScenario(name, context(world.base()));
                valid = false;
            }
        }
        List<String> scenarios = ask.scenarios().isEmpty()
                ? usual
                : ask.scenarios().stream().map(Name::text).toList();
        String kind = ask.question().word();
        int answers = ask.question().together() ? 1 : scenarios.size();
        for (String scenario : valid ? scenarios.subList(0, answers) : List.<String>of()) {
            Draft draft = world.scenario(scenario);
            if (draft == null) {
                continue;
            }
            Context context = context(draft);
            int alliance = ask.of() == null ? -1 : References.alliance(ask.of(), context);
            Optional<Question> question = new QuestionChecker(ask, context, scenarios).check();
            Optional<PictureOptions> options = new PictureChecker(context).check(ask);
            if ((ask.of() == null || alliance >= 0) && options.isPresent()) {
                String name = ask.result() == null ? null : ask.result().text();
                question.ifPresent(q -> {
                    Assumption assumed = new Assumptions(world).of(ask.assumed(), scenario, q);
                    inquiries.add(new Inquiry(name, kind, q, scenario, alliance, assumed, options.get(), ask.span()));
                });
            }
        }
        List<Question.Axis> estimated = inquiries.stream()
                .map(Inquiry::question)
                .filter(Question.Fit.class::isInstance)
                .limit(1)
                .flatMap(question -> ((Question.Fit) question).targets().stream())
                .toList();
        name(ask, kind, scenarios, estimated);
        return inquiries;
    }

    private Context context(Draft draft) {
        return Context.of(world, draft, ExpressionPlace.QUESTION);
    }

    private void name(Ask ask, String kind, List<String> scenarios, List<Question.Axis> estimated) {
        Name name = ask.result();
        if (name == null) {
            return;
        }
        String text = name.text();
        if (world.base().names().find(text) != null && world.base().names().place(text) != null) {
            world.problems()
                    .add(References.declaredHere(
                            Diagnostic.of(Code.E205, name.span(), text).hint("check.hint.E205", text),
                            text,
                            context(world.base())));
        } else if (world.results().containsKey(text) || world.scenarios().containsKey(text)) {
            world.problems().add(Diagnostic.of(Code.E205, name.span(), text).hint("check.hint.E205", text));
        }
        world.declare(name);
        world.results().put(text, new World.NamedResult(text, kind, scenarios.get(0), estimated));
    }
}
