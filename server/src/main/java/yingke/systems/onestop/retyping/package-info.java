/**
 * Where an officer must still type into another department system: its fields in its order to copy
 * one by one, the binding of its receipt number to the case, and the nightly list of what was never
 * bound or does not match.
 */
@NullMarked
package yingke.systems.onestop.retyping;

import org.jspecify.annotations.NullMarked;
