/** A figure of every answer that people would rather look at. */
@org.jspecify.annotations.NullMarked
package entente.session.charts;
