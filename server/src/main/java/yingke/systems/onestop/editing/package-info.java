/** Writing, reviewing, publishing and withdrawing service items, and moving them as XLSX. */
@NullMarked
package yingke.systems.onestop.editing;

import org.jspecify.annotations.NullMarked;
