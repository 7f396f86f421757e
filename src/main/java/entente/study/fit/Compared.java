package entente.study.fit;

import entente.model.Expression;

/**
 * What a column is compared with, and how.
 *
 * @param expression what the model says of it
 * @param change     whether the column is its change since the time before
 * @param relative   whether errors are a part of the value
 */
public record Compared(Expression expression, boolean change, boolean relative) {}
