/** What the machine's own libraries write: pixels, PDF, workbooks. Loaded when first used. */
@org.jspecify.annotations.NullMarked
package entente.figure;
