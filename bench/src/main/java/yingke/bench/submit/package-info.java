/** Applications a second over HTTP, beside the same rows by hand. */
@NullMarked
package yingke.bench.submit;

import org.jspecify.annotations.NullMarked;
