package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.World;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.model.Expression;
import entente.model.Question;
import entente.syntax.Keyword;
import entente.syntax.Name;
import entente.syntax.QuestionSyntax;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves a forecast: which fit, to when, and what it is measured against. */
final class ForecastChecker {
    private static final List<String> RIVALS = Arrays.stream(Keyword.values())
            .filter(word -> word.category() == Keyword.Category.RIVAL)
            .map(Keyword::english)
            .toList();

    private final Context context;
    private final QuestionParts parts;

    ForecastChecker(Context context, QuestionParts parts) {
        this.context = context;
        this.parts = parts;
    }

    Optional<Question> check(QuestionSyntax.Forecast written) {
        boolean known = isFit(written.fit(), context);
        Expression to = parts.end(written.to());
        Expression holding = parts.constant(written.holding());
        if (written.holding() != null && holding != null && holding.isNumber() && !isCount(holding.number())) {
            parts.report(Code.E562, written.holding().span());
        }
        Set<String> rivals = new LinkedHashSet<>();
        boolean sound = written.rivals().stream().allMatch(this::isRival);
        written.rivals().forEach(name -> rivals.add(name.text()));
        return known && sound
                ? Optional.of(new Question.Forecast(
                        written.fit().text(), to, holding, written.rolling(), List.copyOf(rivals)))
                : Optional.empty();
    }

    private static boolean isCount(double number) {
        return number >= 1 && number == Math.rint(number);
    }

    /** Whether a name is that of a fit; another is reported. */
    private static boolean isFit(Name name, Context context) {
        World world = context.world();
        World.NamedResult result = world.results().get(name.text());
        if (result == null && context.names().isBroken(name.text())) {
            return false;
        }
        List<String> fits = world.results().entrySet().stream()
                .filter(entry -> entry.getValue().kind().equals("fit"))
                .map(Map.Entry::getKey)
                .toList();
        if (fits.contains(name.text())) {
            world.use(name);
            return true;
        }
        String near = NearNames.nearest(name.text(), fits);
        Diagnostic wrong = Diagnostic.of(Code.E561, name.span(), name.text());
        world.problems().add(near == null ? wrong.hint("check.hint.E561", fits) : wrong.hint("check.hint.near", near));
        return false;
    }

    private boolean isRival(Name name) {
        if (RIVALS.contains(name.text())) {
            return true;
        }
        String near = NearNames.nearest(name.text(), RIVALS);
        Diagnostic wrong = Diagnostic.of(Code.E563, name.span(), name.text());
        context.problems()
                .add(near == null ? wrong.hint("check.hint.E563", RIVALS) : wrong.hint("check.hint.near", near));
        return false;
    }
}
