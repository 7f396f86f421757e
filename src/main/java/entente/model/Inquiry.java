package entente.model;

import entente.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * A question put to one scenario.
 *
 * @param name      of {@code let NAME = question}, or null
 * @param kind      the question's word: {@code simulate}, {@code stability}, …
 * @param scenario  whose model it is put to; or the name of an earlier {@code fit}, whose estimates it takes, the indices
 *                  then being those of the fit's own scenario
 * @param alliance  index of {@code of Tech}, or -1 for every firm present
 * @param assumed   {@code with spill = 0.5}
 */
public record Inquiry(
        @Nullable String name,
        String kind,
        Question question,
        String scenario,
        int alliance,
        Assumption assumed,
        Span span) {}
