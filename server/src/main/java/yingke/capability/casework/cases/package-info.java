/** Cases as people look for them, read them and act on them. */
@NullMarked
package yingke.capability.casework.cases;

import org.jspecify.annotations.NullMarked;
