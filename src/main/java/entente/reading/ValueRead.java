package entente.reading;

import entente.answer.Field;
import entente.diagnostic.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A value with the text that asked for it.
 *
 * @param note why it is missing, or what else is to be known of it; null where there is nothing
 */
public record ValueRead(
        String text, Field.Leaf field, @Nullable Phrase note) {}
