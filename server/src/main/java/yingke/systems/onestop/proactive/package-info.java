/**
 * 免申即享: the program notices who is entitled to something and has not asked; a village worker asks
 * them, and only their yes makes it happen.
 */
@NullMarked
package yingke.systems.onestop.proactive;

import org.jspecify.annotations.NullMarked;
