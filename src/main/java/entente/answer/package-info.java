/** What an answer is made of: sentences, a tree of named fields, a table. */
@org.jspecify.annotations.NullMarked
package entente.answer;
