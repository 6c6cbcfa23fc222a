/** What people see of themselves, and what they say is wrong about it. */
@NullMarked
package yingke.capability.registry.own;

import org.jspecify.annotations.NullMarked;
