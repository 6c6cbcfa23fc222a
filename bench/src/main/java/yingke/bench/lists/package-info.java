/** Lists and searches over very many cases, and how they grow. */
@NullMarked
package yingke.bench.lists;

import org.jspecify.annotations.NullMarked;
