/** The application on a clerk's screen: masked, with its materials, for cases in one's scope. */
@NullMarked
package yingke.systems.onestop.counter;

import org.jspecify.annotations.NullMarked;
