/** Figures as values: what is drawn, without how. A layout places it on a page, painters set the page. */
@org.jspecify.annotations.NullMarked
package entente.chart;
