package entente.session;

import entente.diagnostic.Phrase;
import entente.session.answers.DrawAnswer;
import entente.session.answers.DrawAnswer.Block;
import entente.session.answers.DrawAnswer.Observed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Of more curves than can be told apart, those that come highest. */
final class Largest {
    private Largest() {}

    static DrawAnswer of(DrawAnswer all, int most) {
        int[] kept = IntStream.range(0, all.things().size())
                .boxed()
                .sorted(Comparator.comparingDouble(thing -> -top(all, thing)))
                .limit(most)
                .sorted()
                .mapToInt(thing -> thing)
                .toArray();
        List<Phrase> sentences = new ArrayList<>(all.sentences());
        sentences.add(Phrase.of("chart.curves", all.things().size() - most));
        return new DrawAnswer(
                all.time(),
                IntStream.of(kept).mapToObj(all.things()::get).toList(),
                all.against(),
                all.over(),
                all.points(),
                all.scenarios(),
                all.blocks().stream().map(block -> only(block, kept)).toList(),
                all.observed().stream().map(column -> only(column, kept)).toList(),
                sentences);
    }

    private static double top(DrawAnswer all, int thing) {
        return all.blocks().stream()
                .flatMapToDouble(block -> Arrays.stream(block.y()[thing]))
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static Block only(Block block, int[] kept) {
        double[][] y = IntStream.of(kept).mapToObj(thing -> block.y()[thing]).toArray(double[][]::new);
        return new Block(block.scenario(), block.point(), block.t(), block.x(), y, block.marks(), block.runaway());
    }

    private static Observed only(Observed column, int[] kept) {
        int thing = IntStream.range(0, kept.length)
                .filter(k -> kept[k] == column.thing())
                .findFirst()
                .orElse(-1);
        return new Observed(thing, column.heading(), column.t(), column.y());
    }
}
