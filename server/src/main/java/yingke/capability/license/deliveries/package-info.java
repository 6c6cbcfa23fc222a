/** Which licenses have not reached their holders, with a lamp for each. */
@NullMarked
package yingke.capability.license.deliveries;

import org.jspecify.annotations.NullMarked;
