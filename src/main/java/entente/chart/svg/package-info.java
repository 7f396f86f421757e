/** Pages as SVG, written without any drawing library. */
@org.jspecify.annotations.NullMarked
package entente.chart.svg;
