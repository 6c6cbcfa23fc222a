/** 进度查询: anybody who holds the number and the end of the ID, without signing in. */
@NullMarked
package yingke.systems.onestop.progress;

import org.jspecify.annotations.NullMarked;
