/** Where everything of a figure stands on its page, in millimetres from the upper left corner. */
@org.jspecify.annotations.NullMarked
package entente.chart.layout;
