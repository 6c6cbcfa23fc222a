/** The district's outline and where its towns lie in it. */
@NullMarked
package yingke.systems.cockpit.map;

import org.jspecify.annotations.NullMarked;
