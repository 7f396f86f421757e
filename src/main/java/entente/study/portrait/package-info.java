/** The outputs of two firms as a plane: where things go from each point of it, and where they end. */
@org.jspecify.annotations.NullMarked
package entente.study.portrait;
