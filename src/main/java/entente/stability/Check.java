package entente.stability;

import entente.diagnostic.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One hypothesis that a verdict looked at.
 *
 * @param statement with its numbers
 * @param holds     null where it could not be settled
 */
public record Check(Phrase statement, @Nullable Boolean holds) {}
