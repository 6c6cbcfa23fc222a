/** What a granted deregistration (注销登记) changes in the base library and among the licenses. */
@NullMarked
package yingke.systems.onestop.deregistration;

import org.jspecify.annotations.NullMarked;
