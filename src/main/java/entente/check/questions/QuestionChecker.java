package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.expressions.Moments;
import entente.check.names.References;
import entente.check.names.Referent;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Expression;
import entente.model.Question;
import entente.syntax.Ask;
import entente.syntax.MomentSyntax;
import entente.syntax.Name;
import entente.syntax.QuestionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Resolves a question against one scenario's model. */
final class QuestionChecker implements QuestionSyntax.Visitor<Optional<Question>> {
    private final Ask ask;
    private final Context context;
    private final List<String> scenarios;
    private final QuestionParts parts;
    private final AxisChecker axes;
    private final ClaimChecker claims;
    private final StudyChecker studies;

    /** @param scenarios those that it is put to */
    QuestionChecker(Ask ask, Context context, List<String> scenarios) {
        this.ask = ask;
        this.context = context;
        this.scenarios = scenarios;
        this.parts = new QuestionParts(context);
        this.axes = new AxisChecker(context, false);
        this.claims = new ClaimChecker(context, parts);
        this.studies = new StudyChecker(context, parts);
    }

    /** Empty after a report. */
    Optional<Question> check() {
        int before = context.problems().count();
        Map<String, Draft> drafts = context.world().scenarios();
        drafts.values().forEach(draft -> draft.numbers().begin());
        Optional<Question> question = ask.question().accept(this);
        drafts.values().forEach(draft -> draft.numbers().end(draft.finished(), context.problems()));
        return question.filter(asked -> !parts.failed() && context.problems().count() == before);
    }

    @Override
    public Optional<Question> simulate(QuestionSyntax.Simulate written) {
        Expression to = written.to() == null ? null : parts.end(written.to());
        Expression by = parts.constant(written.by());
        if (written.by() != null && by != null && by.isNumber() && !(by.number() > 0)) {
            parts.report(Code.E508, written.by().span());
        }
        List<Expression> at = new ArrayList<>();
        for (MomentSyntax moment : written.at()) {
            Expression time = Moments.time(moment, context);
            if (time.number() < 0 || to != null && time.number() > to.number()) {
                parts.report(Code.E509, moment.span());
            }
            at.add(time);
        }
        return Optional.of(new Question.Simulate(to, by, at));
    }

    @Override
    public Optional<Question> equations(QuestionSyntax.Equations written) {
        return Optional.of(new Question.Equations());
    }

    @Override
    public Optional<Question> equilibria(QuestionSyntax.Equilibria written) {
        return Optional.of(new Question.Equilibria(parts.time(written.at())));
    }

    @Override
    public Optional<Question> stability(QuestionSyntax.Stability written) {
        return Optional.of(new Question.Stability(parts.time(written.at()), parts.time(written.to())));
    }

    @Override
    public Optional<Question> threshold(QuestionSyntax.Threshold written) {
        return axes.ranged(written.parameter()).map(Question.Threshold::new);
    }

    @Override
    public Optional<Question> prove(QuestionSyntax.Prove written) {
        return claims.claim(written.claim()).map(Question.Prove::new);
    }

    @Override
    public Optional<Question> repair(QuestionSyntax.Repair written) {
        return Optional.of(studies.repair(written));
    }

    @Override
    public Optional<Question> sweep(QuestionSyntax.Sweep written) {
        return Optional.of(studies.sweep(written));
    }

    @Override
    public Optional<Question> trace(QuestionSyntax.Trace written) {
        return axes.ranged(written.parameter()).map(Question.Trace::new);
    }

    @Override
    public Optional<Question> regimeMap(QuestionSyntax.RegimeMap written) {
        return studies.regimeMap(written);
    }

    @Override
    public Optional<Question> sensitivity(QuestionSyntax.Sensitivity written) {
        return Optional.of(studies.sensitivity(written));
    }

    @Override
    public Optional<Question> uncertainty(QuestionSyntax.Uncertainty written) {
        return Optional.of(studies.uncertainty(written));
    }

    @Override
    public Optional<Question> fit(QuestionSyntax.Fit written) {
        return new FitChecker(context, parts).fit(written);
    }

    @Override
    public Optional<Question> forecast(QuestionSyntax.Forecast written) {
        return new ForecastChecker(context, parts).check(written);
    }

    @Override
    public Optional<Question> coalitions(QuestionSyntax.Coalitions written) {
        return Optional.of(new Question.Coalitions());
    }

    @Override
    public Optional<Question> optimize(QuestionSyntax.Optimize written) {
        return Optional.of(studies.optimize(written));
    }

    @Override
    public Optional<Question> compare(QuestionSyntax.Compare written) {
        return studies.compare(written);
    }

    @Override
    public Optional<Question> compareEach(QuestionSyntax.CompareEach written) {
        return studies.compareEach(written);
    }

    @Override
    public Optional<Question> portrait(QuestionSyntax.Portrait written) {
        int across = References.firm(written.across(), context);
        int up = References.firm(written.up(), context);
        if (across >= 0 && across == up) {
            parts.report(Code.E513, written.up().span());
        }
        return Optional.of(new Question.Portrait(across, up, parts.time(written.at())));
    }

    @Override
    public Optional<Question> draw(QuestionSyntax.Draw written) {
        return new DrawChecker(ask, context).check(written, scenarios);
    }

    @Override
    public Optional<Question> network(QuestionSyntax.Network written) {
        Referent subject = References.subject(written.group(), context);
        Expression at = parts.time(written.at());
        if (subject instanceof Referent.Group group) {
            return Optional.of(new Question.Network(group.members(), at));
        }
        if (subject != null) {
            parts.report(Code.E522, written.group().span());
        }
        return Optional.empty();
    }

    @Override
    public Optional<Question> expect(QuestionSyntax.Expect written) {
        return written.match(
                claims::expectation,
                proof -> claims.claim(proof)
                        .map(claim -> new Question.Expect(ask.span().oneLine(), null, claim, null)),
                claims::published);
    }

    @Override
    public Optional<Question> show(QuestionSyntax.Show written) {
        return Optional.of(new Question.Show(parts.values(written.values(), Optional.empty())));
    }

    @Override
    public Optional<Question> save(QuestionSyntax.Save written) {
        Name result = written.result();
        String name = result == null ? null : result.text();
        if (result != null && !parts.isResult(result)) {
            return Optional.empty();
        }
        List<String> kinds = List.of(".csv", ".json", ".svg", ".png", ".pdf", ".tex", ".md", ".xlsx");
        String path = written.path();
        int dot = path.lastIndexOf('.');
        if (dot < 0 || !kinds.contains(path.substring(dot).toLowerCase(Locale.ROOT))) {
            context.problems()
                    .add(Diagnostic.of(Code.E512, written.pathSpan(), path).hint("check.hint.E512", kinds));
        }
        return Optional.of(new Question.Save(
                name, path, written.pathSpan(), parts.constant(written.digits()), parts.constant(written.dpi())));
    }
}
