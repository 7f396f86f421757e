package entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Operation;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Expression.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final Expression X = new ParameterValue(0);

    /** 2^count · x, each step of which reads the one before it twice. */
    private static Expression doubled(int count) {
        Expression expression = X;
        for (int k = 0; k < count; k++) {
            expression = new Apply(Operation.ADD, List.of(expression, expression));
        }
        return expression;
    }

    private static double value(Expression expression, double x) {
        return new Fold<Double>((e, parts) -> parts.isEmpty() ? x : parts.get(0) + parts.get(1)).of(expression);
    }

    private static List<Expression> parts(Expression expression) {
        List<Expression> seen = new ArrayList<>();
        Fold.each(expression, seen::add);
        return seen;
    }

    @Test
    void seesASharedPartOnce() {
        assertThat(value(doubled(60), 3)).isEqualTo(3 * Math.scalb(1.0, 60));
        assertThat(parts(doubled(60)).size()).isEqualTo(61);
    }

    @Test
    void goesAsDeepAsAChainIsLong() {
        assertThat(value(doubled(200_000), 0)).isZero();
        assertThat(Fold.any(doubled(200_000), e -> e == X)).isTrue();
    }

    @Test
    void keepsWhatIsSharedWhenItMaps() {
        Expression other = new ParameterValue(7);
        Expression mapped = Fold.map(e -> e == X ? other : e).of(doubled(60));
        List<Expression> seen = parts(mapped);
        assertThat(seen.size()).isEqualTo(61);
        assertThat(seen.get(60)).isSameAs(other);
    }

    @Test
    void leavesWhatNothingChangesAsItIs() {
        Expression expression = doubled(5);
        assertThat(Fold.map(e -> e).of(expression)).isSameAs(expression);
    }

    @Test
    void goesInTheOrderInWhichItIsWritten() {
        Expression a = new Constant(1);
        Expression b = new Constant(2);
        Expression c = new Constant(3);
        Expression sum = new Apply(Operation.ADD, List.of(a, b));
        Expression whole = new Asked.Within(sum, b, c, false);
        assertThat(parts(whole)).containsExactly(whole, sum, a, b, c);
        List<Expression> computed = new ArrayList<>();
        new Fold<Boolean>((e, values) -> computed.add(e)).of(whole);
        assertThat(computed).containsExactly(a, b, sum, c, whole);
    }
}
