/** How far somebody sees into cases. */
@NullMarked
package yingke.capability.casework.scope;

import org.jspecify.annotations.NullMarked;
