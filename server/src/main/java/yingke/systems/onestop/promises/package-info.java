/**
 * 容缺受理 and 告知承诺: what may come later or be promised instead, until when, and what follows if it
 * does not come. Nothing is ever lost by itself: the department is asked to decide.
 */
@NullMarked
package yingke.systems.onestop.promises;

import org.jspecify.annotations.NullMarked;
