/** The numbers of the cockpit and the stream that keeps them fresh. */
@NullMarked
package yingke.systems.cockpit.overview;

import org.jspecify.annotations.NullMarked;
