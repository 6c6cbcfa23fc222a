/** What auditors read of the log. */
@NullMarked
package yingke.kernel.audit.entries;

import org.jspecify.annotations.NullMarked;
