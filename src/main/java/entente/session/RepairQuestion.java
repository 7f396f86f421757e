package entente.session;

import entente.answer.Answer;
import entente.arithmetic.Arithmetic;
import entente.arithmetic.Operation;
import entente.diagnostic.Code;
import entente.events.InForce;
import entente.law.ConstantSystem;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Question;
import entente.model.Target;
import entente.reading.Form;
import entente.reading.Subject;
import entente.session.answers.RepairAnswer;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Dense;
import entente.stability.repair.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code repair}: the smallest change of contributions with which the firms coexist, or reach a goal. */
final class RepairQuestion implements Answerable {
    private static final double HEADROOM = 1.01;

    private final OpenQuestion open;
    private final Question.Repair asked;

    RepairQuestion(OpenQuestion open, Question.Repair asked) {
        this.open = open;
        this.asked = asked;
    }

    @Override
    public @Nullable Answer answer() {
        Inquiry inquiry = open.inquiry();
        Subject subject = new Subject(inquiry.scenario(), asked.alliance() < 0 ? inquiry.alliance() : asked.alliance());
        InForce inForce = open.inForce(subject, 0);
        if (inForce == null) {
            return null;
        }
        Optional<ConstantSystem> system = ConstantSystem.of(inForce);
        if (system.isEmpty()) {
            open.refuseMoving();
            return null;
        }
        List<Repair.Lever> levers = new ArrayList<>();
        for (Target.OfCoefficient change : asked.changes()) {
            int from = inForce.position(change.from());
            int to = inForce.position(change.to());
            if (from < 0 || to < 0 || system.get().coefficients().contribution(from, to) == 0) {
                open.refuse(Code.E558, name(inForce, change));
                return null;
            }
            levers.add(new Repair.Lever(from, to));
        }
        Expression factor = asked.headroom();
        double headroom = factor == null ? HEADROOM : number(factor, subject);
        if (!(headroom >= 1)) {
            open.refuse(Code.E559, headroom);
            return null;
        }
        Expression target = asked.target();
        if (target != null && target.accept(new Timed())) {
            open.refuseWithHint("session.hint.repair.equilibrium", Code.E819);
            return null;
        }
        Repair.Goal goal = target == null ? null : repaired -> slack(target, inForce, repaired, subject);
        int most = Repair.mostFirms(system.get(), levers, goal);
        if (open.tooLarge(system.get().size(), most, "session.hint.large.repair")) {
            return null;
        }
        return Repair.of(system.get(), levers, headroom, goal, open.patience())
                .map(repair -> new RepairAnswer(headroom, system.get(), repair))
                .orElse(null);
    }

    private static String name(InForce inForce, Target.OfCoefficient change) {
        return inForce.model().firms().get(change.from()).name() + " -> "
                + inForce.model().firms().get(change.to()).name();
    }

    private double number(Expression e, Subject subject) {
        return open.number(e, open.runs(), subject);
    }

    /** How far the condition is from failing: at least 0 where it holds. */
    private double slack(Expression condition, InForce inForce, ConstantSystem repaired, Subject subject) {
        List<Expression> sides = condition.parts();
        boolean both = condition.applies(Operation.AND);
        if (both || condition.applies(Operation.OR)) {
            double a = slack(sides.get(0), inForce, repaired, subject);
            double b = slack(sides.get(1), inForce, repaired, subject);
            return both ? Math.min(a, b) : Math.max(a, b);
        }
        boolean greater = condition.applies(Operation.GREATER) || condition.applies(Operation.GREATER_OR_EQUAL);
        if (!greater && !condition.applies(Operation.LESS) && !condition.applies(Operation.LESS_OR_EQUAL)) {
            return Double.NaN;
        }
        Repaired values = new Repaired(inForce, repaired, subject);
        double difference = sides.get(0).accept(values) - sides.get(1).accept(values);
        return greater ? difference : -difference;
    }

    /** The values of expressions in a repaired system. */
    private final class Repaired implements Asked.Otherwise<Double> {
        private final InForce inForce;
        private final ConstantSystem system;
        private final Subject subject;

        Repaired(InForce inForce, ConstantSystem system, Subject subject) {
            this.inForce = inForce;
            this.system = system;
            this.subject = subject;
        }

        @Override
        public Double atEquilibrium(Asked.AtEquilibrium at) {
            double[] output = interior(system);
            double[] all = new double[inForce.model().firms().size()];
            for (int p = 0; p < output.length; p++) {
                all[inForce.firm(p)] = output[p];
            }
            return inForce.value(at.value(), 0, all);
        }

        @Override
        public Double apply(Expression.Apply apply) {
            if (!Form.asks(apply)) {
                return otherwise(apply);
            }
            double[] values = apply.arguments().stream()
                    .mapToDouble(argument -> argument.accept(this))
                    .toArray();
            return Arithmetic.apply(apply.function(), values);
        }

        @Override
        public Double otherwise(Expression expression) {
            return number(expression, subject);
        }
    }

    /** Whether it asks something of a run, which no repair is searched for. */
    private static final class Timed implements Asked.Otherwise<Boolean> {
        @Override
        public Boolean atEquilibrium(Asked.AtEquilibrium at) {
            return false;
        }

        @Override
        public Boolean otherwise(Expression expression) {
            return expression.isAsked() || expression.parts().stream().anyMatch(part -> part.accept(this));
        }
    }

    private static double[] interior(ConstantSystem system) {
        InteriorEquilibrium interior = InteriorEquilibrium.of(system, () -> false);
        double[] x = interior.factors().solve(Dense.ones(system.size()));
        return Saturations.output(system, x);
    }
}
