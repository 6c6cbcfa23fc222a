/**
 * Measurements: each runs the program, a floor and, where one exists, a peer in the same run on the
 * same embedded PostgreSQL, and reports ratios. {@code ./yingke bench} starts it.
 */
@NullMarked
package yingke.bench;

import org.jspecify.annotations.NullMarked;
