/** Service items: their guides, forms and materials as data, and the search that finds them. */
@NullMarked
package yingke.systems.onestop.items;

import org.jspecify.annotations.NullMarked;
