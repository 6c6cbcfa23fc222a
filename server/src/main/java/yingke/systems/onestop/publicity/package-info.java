/**
 * 公示 before a decision: what neighbors may see, while they may see it, and what they object. Masked
 * names only, and nothing after the end (个人信息保护法 Art. 6, 13).
 */
@NullMarked
package yingke.systems.onestop.publicity;

import org.jspecify.annotations.NullMarked;
