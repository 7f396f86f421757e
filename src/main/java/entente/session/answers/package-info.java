/** The answers, a class for each kind: its value, and how that reads as sentences, fields and a table. */
@org.jspecify.annotations.NullMarked
package entente.session.answers;
