package entente.stability;

import entente.diagnostic.Phrase;

/**
 * The paper's condition of stable symbiosis, 0 &lt; δ &lt; 1 for every contribution of a pair that gives, beside the exact
 * one.
 *
 * @param holds    whether every pair of firms has both its coefficients between 0 and 1
 * @param sentence both conditions in words, and whether they agree
 */
public record PaperCondition(boolean holds, Phrase sentence) {}
