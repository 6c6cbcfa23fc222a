/** How officers find people and firms: with a purpose, masked, unmasked with a reason. */
@NullMarked
package yingke.capability.registry.search;

import org.jspecify.annotations.NullMarked;
