/** The one gate to the file system. */
@NullMarked
package entente.files;

import org.jspecify.annotations.NullMarked;
