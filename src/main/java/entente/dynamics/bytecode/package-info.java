/** Laws as JVM bytecode: the only class generator. */
@NullMarked
package entente.dynamics.bytecode;

import org.jspecify.annotations.NullMarked;
