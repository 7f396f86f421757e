/** Syntax tree to model: names, kinds, ranges, duplicates, imports, data files. */
@NullMarked
package entente.check;

import org.jspecify.annotations.NullMarked;
