/** Laws as JVM bytecode: the only class generator. */
@NullMarked
package entente.law.bytecode;

import org.jspecify.annotations.NullMarked;
