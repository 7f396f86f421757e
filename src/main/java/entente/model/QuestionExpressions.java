package entente.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The expressions that a question holds, its times and ranges among them. */
public final class QuestionExpressions implements Question.Visitor<List<Expression>> {
    private QuestionExpressions() {}

    public static List<Expression> of(Question question) {
        return question.accept(new QuestionExpressions());
    }

    private static List<Expression> known(@Nullable Expression... expressions) {
        return Arrays.stream(expressions).filter(Objects::nonNull).toList();
    }

    private static List<Expression> values(List<Question.Value> values, @Nullable Expression... more) {
        List<Expression> all = new ArrayList<>(known(more));
        values.forEach(value -> all.add(value.expression()));
        return all;
    }

    private static List<Expression> axes(List<Question.Axis> axes, @Nullable Expression... more) {
        List<Expression> all = new ArrayList<>(known(more));
        axes.forEach(axis -> {
            all.addAll(known(axis.low(), axis.high(), axis.by()));
            all.addAll(axis.listed());
        });
        return all;
    }

    private static List<Expression> claim(Question.Claim claim) {
        return axes(claim.over(), claim.claim(), claim.where());
    }

    @Override
    public List<Expression> simulate(Question.Simulate question) {
        List<Expression> all = new ArrayList<>(known(question.to(), question.by()));
        all.addAll(question.at());
        return all;
    }

    @Override
    public List<Expression> equations(Question.Equations question) {
        return List.of();
    }

    @Override
    public List<Expression> equilibria(Question.Equilibria question) {
        return known(question.at());
    }

    @Override
    public List<Expression> stability(Question.Stability question) {
        return known(question.at(), question.to());
    }

    @Override
    public List<Expression> threshold(Question.Threshold question) {
        return axes(List.of(question.parameter()));
    }

    @Override
    public List<Expression> prove(Question.Prove question) {
        return claim(question.claim());
    }

    @Override
    public List<Expression> repair(Question.Repair question) {
        return known(question.target(), question.headroom());
    }

    @Override
    public List<Expression> sweep(Question.Sweep question) {
        List<Expression> all = new ArrayList<>(values(question.values()));
        all.addAll(axes(question.axes()));
        return all;
    }

    @Override
    public List<Expression> trace(Question.Trace question) {
        return axes(List.of(question.parameter()));
    }

    @Override
    public List<Expression> regimeMap(Question.RegimeMap question) {
        return axes(List.of(question.across(), question.up()));
    }

    @Override
    public List<Expression> sensitivity(Question.Sensitivity question) {
        Question.Value of = question.of();
        return axes(question.to(), of == null ? null : of.expression());
    }

    @Override
    public List<Expression> uncertainty(Question.Uncertainty question) {
        return values(question.values(), question.runs(), question.to(), question.seed());
    }

    private static List<Expression> size(Question.@Nullable ErrorSize error) {
        return error == null ? List.of() : known(error.size());
    }

    @Override
    public List<Expression> fit(Question.Fit question) {
        List<Expression> all =
                new ArrayList<>(axes(question.targets(), question.from(), question.to(), question.starts()));
        all.addAll(size(question.error()));
        question.files()
                .forEach(file -> file.observed().forEach(observed -> {
                    all.add(observed.expression());
                    all.addAll(size(observed.error()));
                }));
        return all;
    }

    @Override
    public List<Expression> forecast(Question.Forecast question) {
        return question.holding() == null ? List.of(question.to()) : List.of(question.to(), question.holding());
    }

    @Override
    public List<Expression> coalitions(Question.Coalitions question) {
        return List.of();
    }

    @Override
    public List<Expression> optimize(Question.Optimize question) {
        return axes(question.over(), question.objective().expression(), question.where());
    }

    @Override
    public List<Expression> compare(Question.Compare question) {
        List<Expression> all = new ArrayList<>(known(question.to()));
        question.cases().forEach(one -> all.addAll(values(one.values())));
        return all;
    }

    @Override
    public List<Expression> compareEach(Question.CompareEach question) {
        return values(question.values(), question.time(), question.to());
    }

    @Override
    public List<Expression> draw(Question.Draw question) {
        List<Expression> all = new ArrayList<>();
        for (Question.Portion portion : question.portions()) {
            Question.Value against = portion.against();
            all.addAll(axes(portion.over(), against == null ? null : against.expression(), portion.to()));
            all.addAll(values(portion.values()));
        }
        return all;
    }

    @Override
    public List<Expression> portrait(Question.Portrait question) {
        return known(question.at());
    }

    @Override
    public List<Expression> network(Question.Network question) {
        return known(question.at());
    }

    @Override
    public List<Expression> expect(Question.Expect question) {
        if (question.published() != null) {
            return List.of(question.published().tolerance());
        }
        return question.proof() == null ? known(question.condition()) : claim(question.proof());
    }

    @Override
    public List<Expression> show(Question.Show question) {
        return values(question.values());
    }

    @Override
    public List<Expression> save(Question.Save question) {
        return known(question.digits(), question.dpi());
    }
}
