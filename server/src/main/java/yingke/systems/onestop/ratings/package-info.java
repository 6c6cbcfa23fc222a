/** 好差评: one rating a finished matter, anonymous towards the officers who handled it. */
@NullMarked
package yingke.systems.onestop.ratings;

import org.jspecify.annotations.NullMarked;
