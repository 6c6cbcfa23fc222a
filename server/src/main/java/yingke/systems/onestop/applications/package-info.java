/** The application itself: what it holds, how it is kept, and its number. */
@NullMarked
package yingke.systems.onestop.applications;

import org.jspecify.annotations.NullMarked;
