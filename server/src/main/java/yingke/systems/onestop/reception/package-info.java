/**
 * Somebody at the counter: the comprehensive window (综合窗口) and the service points of towns and
 * villages (帮代办). An officer who has seen who it is and has their consent stands in for them: the
 * portal's own doors are used in their name, the log names the officer, and the person sees it all.
 */
@NullMarked
package yingke.systems.onestop.reception;

import org.jspecify.annotations.NullMarked;
