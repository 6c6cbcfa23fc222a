/** Forms as JSON Schema: checked with sentences that people understand. */
@NullMarked
package yingke.systems.onestop.forms;

import org.jspecify.annotations.NullMarked;
