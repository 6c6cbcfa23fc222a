/**
 * Handing results out (送达): every concluded application waits until it is served, whichever way.
 * One window hands out for all departments, a service point to its own people.
 */
@NullMarked
package yingke.systems.onestop.handout;

import org.jspecify.annotations.NullMarked;
