/**
 * Looks at uploaded materials before they are handed in: blurred, dark, cut off, too small, of the
 * wrong shape, with a page missing or expired. It is told at once and forbids nothing; the same
 * findings fill the clerk's supplement notice.
 */
@NullMarked
package yingke.systems.onestop.photos;

import org.jspecify.annotations.NullMarked;
