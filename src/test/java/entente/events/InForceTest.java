package entente.events;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.number;
import static entente.events.Sketch.output;
import static entente.events.Sketch.saturation;
import static entente.events.Sketch.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Operation;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.model.Expression;
import entente.model.Expression.CoefficientValue;
import entente.model.Expression.Group;
import entente.model.Expression.GroupFunction;
import entente.model.Expression.ParameterValue;
import entente.model.Members;
import entente.model.Model;
import entente.model.Part;
import entente.model.Quantity;
import entente.model.Target;
import entente.symbolic.Derivative;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InForceTest {
    private static Sketch three() {
        return new Sketch().firm("Jia", 0.5, 100, 10).firm("Yi", 0.8, 150, 30).firm("Bing", 0.3, 80, 60);
    }

    @Test
    void contributionsAddAcrossAlliancesInDeclarationOrder() {
        Model model = three().alliance("Tech", 0, 1)
                .alliance("Club", 0, 1, 2)
                .gives(0, 1, 0, 0.1)
                .gives(0, 1, 1, 0.2)
                .gives(0, 1, -1, 0.3)
                .gives(2, 0, 1, -0.4)
                .model();
        Coefficients d = ConstantSystem.of(Sketch.inForce(model)).orElseThrow().coefficients();
        assertThat(d.contribution(0, 1)).isEqualTo(0.1 + 0.2 + 0.3);
        assertThat(d.contribution(2, 0)).isEqualTo(-0.4);
        assertThat(d.count()).isEqualTo(2);
    }

    @Test
    void anAllianceAloneHasItsMembersAndEveryContributionBetweenThem() {
        Model model = three().alliance("Tech", 0, 2)
                .gives(0, 2, 0, 0.1)
                .gives(2, 0, -1, 0.2)
                .gives(1, 0, -1, 0.9)
                .model();
        ConstantSystem alone = ConstantSystem.of(Sketch.inForce(model).of(0)).orElseThrow();
        assertThat(alone.firms()).containsExactly("Jia", "Bing");
        assertThat(alone.coefficients().dense()).isDeepEqualTo(new double[][] {{0, 0.2}, {0.1, 0}});
        ConstantSystem restricted =
                ConstantSystem.of(Sketch.inForce(Restriction.to(model, 0))).orElseThrow();
        assertThat(restricted.firms()).isEqualTo(alone.firms());
        assertThat(restricted.coefficients().dense())
                .isDeepEqualTo(alone.coefficients().dense());
    }

    @Test
    void whatDependsOnTimeIsConstantOnceTimeStandsStill() {
        Model model = three().gives(0, 1, -1, apply(Operation.STEP, 10, 0.3))
                .gives(1, 0, -1, apply(Operation.MULTIPLY, 0.01, t()))
                .model();
        InForce inForce = Sketch.inForce(model);
        assertThat(ConstantSystem.of(inForce)).isEmpty();
        Coefficients before =
                ConstantSystem.of(inForce.frozenAt(9)).orElseThrow().coefficients();
        assertThat(before.contribution(0, 1)).isZero();
        assertThat(before.contribution(1, 0)).isCloseTo(0.09, within(1e-15));
        Coefficients after =
                ConstantSystem.of(inForce.frozenAt(10)).orElseThrow().coefficients();
        assertThat(after.contribution(0, 1)).isEqualTo(0.3);
    }

    @Test
    void aForcingFunctionOfStateIsFrozenToo() {
        // step at the time that equals Jia's output: 10 at first.
        Model model =
                three().gives(0, 1, -1, apply(Operation.STEP, output(0), 0.3)).model();
        InForce frozen = Sketch.inForce(model).frozenAt(12);
        double[] outputs = {10, 30, 60};
        assertThat(frozen.value(new CoefficientValue(0, 1, Target.OfCoefficient.ALL), 12, outputs))
                .isEqualTo(0.3);
        outputs[0] = 13;
        assertThat(frozen.value(new CoefficientValue(0, 1, Target.OfCoefficient.ALL), 12, outputs))
                .isZero();
    }

    @Test
    void parametersCanStayNames() {
        Model model = three().parameter("spill", 0.3)
                .parameter("twice", apply(Operation.MULTIPLY, 2, new ParameterValue(0)))
                .gives(0, 1, -1, new ParameterValue(1))
                .model();
        InForce inForce = Sketch.inForce(model);
        assertThat(inForce.coefficient(0)).isEqualTo(number(0.6));
        var start = (MovingStart.Expressed) MovingStart.of(model, Set.of(0));
        Expression kept = start.inForce().coefficient(0);
        assertThat(kept).isEqualTo(apply(Operation.MULTIPLY, 2, new ParameterValue(0)));
        assertThat(Derivative.of(kept, new ParameterValue(0))).isEqualTo(number(2));
    }

    @Test
    void groupsReadWhoIsPresent() {
        Model model = three().absent("Ding", 1, 10).alliance("Tech", 0, 1, 3).model();
        InForce inForce = Sketch.inForce(model);
        double[] outputs = {10, 30, 60, 500};
        Quantity outputOf = new Quantity.OfPart(Part.OUTPUT);
        Members everyone = new Members.Everyone();
        assertThat(inForce.value(new Group(GroupFunction.TOTAL, everyone, outputOf, -1), 0, outputs))
                .isEqualTo(100);
        assertThat(inForce.value(new Group(GroupFunction.MEAN, new Members.Of(0), outputOf, -1), 0, outputs))
                .isEqualTo(20);
        assertThat(inForce.value(new Group(GroupFunction.SHARE, new Members.Of(0), outputOf, 1), 0, outputs))
                .isEqualTo(0.75);
        // |10 − 30| + |10 − 60| + |30 − 60| over 3 · 100
        assertThat(inForce.value(new Group(GroupFunction.GINI, everyone, outputOf, -1), 0, outputs))
                .isCloseTo(100.0 / 300, within(1e-15));
        assertThat(inForce.namesAbsent(output(3))).isTrue();
        assertThat(inForce.namesAbsent(saturation(0))).isFalse();
    }

    @Test
    void aQuantityThatDependsOnItselfHasNoValue() {
        Model model = three().parameter("a", apply(Operation.ADD, new ParameterValue(1), 1))
                .parameter("b", apply(Operation.ADD, new ParameterValue(0), 1))
                .model();
        assertThat(Sketch.inForce(model).value(new ParameterValue(0), 0, new double[3]))
                .isNaN();
    }
}
