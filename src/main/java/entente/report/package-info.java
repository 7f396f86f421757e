/** Results as text, tables, charts, CSV and JSON. */
@NullMarked
package entente.report;

import org.jspecify.annotations.NullMarked;
