/**
 * Claiming items (认领): what an item basically is (name, type, whom it serves, the limit and basis
 * of the law) is set by the province's basic catalog (基本目录); the district claims an item and writes
 * the rest. What the province changes later shows as a difference that is taken over, never by
 * itself.
 */
@NullMarked
package yingke.systems.onestop.claiming;

import org.jspecify.annotations.NullMarked;
