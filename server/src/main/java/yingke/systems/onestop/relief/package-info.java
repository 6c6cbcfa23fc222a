/** 临时救助: what an entrusted township may decide by itself. */
@NullMarked
package yingke.systems.onestop.relief;

import org.jspecify.annotations.NullMarked;
