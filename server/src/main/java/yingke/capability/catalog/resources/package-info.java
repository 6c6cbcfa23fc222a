/** What the catalog lists: search, one resource with its items, grants and statistics. */
@NullMarked
package yingke.capability.catalog.resources;

import org.jspecify.annotations.NullMarked;
