/** The invented applications of the demonstration, with a past, made by the program itself. */
@NullMarked
package yingke.systems.onestop.demo;

import org.jspecify.annotations.NullMarked;
