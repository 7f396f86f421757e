package entente.session;

import entente.answer.Answer;
import entente.family.ModelFamily;
import entente.model.Question;
import entente.session.answers.MapAnswer;
import entente.stability.parameters.RegimeMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code map}: verdicts over two quantities */
record MapQuestion(OpenQuestion open, Question.RegimeMap asked) implements Answerable {
    private static final int MOST_PARTS = 400;

    @Override
    public @Nullable Answer answer() {
        ParameterRanges along = new ParameterRanges(open);
        ModelFamily family =
                along.family(List.of(asked.across(), asked.up()), open.inquiry().alliance(), false);
        double[] across = along.range(asked.across());
        double[] up = along.range(asked.up());
        if (family == null || across == null || up == null) {
            return null;
        }
        int usual = RegimeMap.usualParts(family.firms().size());
        int parts = Math.max(parts(asked.across(), across, usual), parts(asked.up(), up, usual));
        double[] low = {across[0], up[0]};
        double[] high = {across[1], up[1]};
        return RegimeMap.of(family, low, high, parts, open.patience())
                .<Answer>map(MapAnswer::new)
                .filter(answer -> along.sound(family))
                .orElse(null);
    }

    private int parts(Question.Axis axis, double[] range, int usual) {
        double by = open.number(axis.by());
        return by > 0 ? (int) Math.max(2, Math.min(MOST_PARTS, Math.rint((range[1] - range[0]) / by))) : usual;
    }
}
