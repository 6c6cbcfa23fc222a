/** Where one may turn against a decision, and until when: generated for each organ, never typed. */
@NullMarked
package yingke.systems.onestop.remedies;

import org.jspecify.annotations.NullMarked;
