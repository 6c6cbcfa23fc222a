/**
 * The figures of standards §3, as of any date, each with the cases behind it. They are counted from
 * {@code onestop.fact}, one row an application, written by a subscriber of its case's events: the
 * waivers are sealed in the application, the workdays left at the end and the promise of the day
 * stand nowhere else, and a figure of last year must not move when an item changes.
 */
@NullMarked
package yingke.systems.onestop.statistics;

import org.jspecify.annotations.NullMarked;
