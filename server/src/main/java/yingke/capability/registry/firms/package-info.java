/** How the registration authority enters a firm. */
@NullMarked
package yingke.capability.registry.firms;

import org.jspecify.annotations.NullMarked;
