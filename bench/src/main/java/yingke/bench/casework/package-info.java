/** Cases a second: the engine, the same rows by hand, and Flowable. */
@NullMarked
package yingke.bench.casework;

import org.jspecify.annotations.NullMarked;
