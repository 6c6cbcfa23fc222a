/** The cases that are onestop's, and the words in which their events are told. */
@NullMarked
package yingke.systems.onestop.events;

import org.jspecify.annotations.NullMarked;
