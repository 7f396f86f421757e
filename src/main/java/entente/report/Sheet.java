package entente.report;

import entente.diagnostic.Phrase;
import entente.session.Answer;
import entente.session.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as columns and rows, with what is particular to it.
 *
 * @param sentences what it says, in words
 * @param details   fields of its JSON besides the common ones, columns and rows
 */
record Sheet(List<String> columns, List<List<Cell>> rows, List<Phrase> sentences, Map<String, Detail> details) {

    /** A piece of JSON. */
    sealed interface Detail {
        record Leaf(@Nullable Cell cell) implements Detail {}

        /** With every digit, also where a double has not so many. */
        record Whole(long value) implements Detail {}

        record Said(Phrase phrase) implements Detail {}

        record Series(List<Detail> items) implements Detail {}

        record Fields(Map<String, Detail> fields) implements Detail {}
    }

    static Detail leaf(double value) {
        return new Detail.Leaf(new Cell.Number(value));
    }

    static Detail word(@Nullable String english) {
        return new Detail.Leaf(english == null ? null : new Cell.Word(english));
    }

    static Detail truth(@Nullable Boolean value) {
        return new Detail.Leaf(value == null ? null : new Cell.Truth(value));
    }

    static Map<String, Detail> fields(Object... namesAndDetails) {
        Map<String, Detail> fields = new LinkedHashMap<>();
        for (int k = 0; k < namesAndDetails.length; k += 2) {
            fields.put((String) namesAndDetails[k], (Detail) namesAndDetails[k + 1]);
        }
        return fields;
    }

    /** The answer so set, or null where it has a form of its own. */
    static @Nullable Sheet of(Answer answer) {
        if (answer instanceof Answer.Tabled tabled) {
            return new Sheet(tabled.columns(), tabled.rows(), tabled.sentences(), Map.of());
        }
        if (answer instanceof Answer.Thresholds thresholds) {
            return ThresholdSheet.of(thresholds.threshold());
        }
        if (answer instanceof Answer.Traced traced) {
            return TraceSheet.of(traced);
        }
        if (answer instanceof Answer.Mapped mapped) {
            return MapSheet.of(mapped.map());
        }
        if (answer instanceof Answer.Proved proved) {
            return ProofSheet.of(proved);
        }
        if (answer instanceof Answer.Repaired repaired) {
            return RepairSheet.of(repaired);
        }
        if (answer instanceof Answer.Sensed sensed) {
            return SensitivitySheet.of(sensed.sensitivity());
        }
        if (answer instanceof Answer.Uncertain uncertain) {
            return UncertaintySheet.of(uncertain.uncertainty());
        }
        if (answer instanceof Answer.Played played) {
            return CoalitionSheet.of(played.coalitions());
        }
        return null;
    }
}
