/**
 * Whether what was acknowledged survives: the program and its database are killed at random moments
 * under load, and afterwards everything must be there exactly once.
 */
@NullMarked
package yingke.bench.faults;

import org.jspecify.annotations.NullMarked;
