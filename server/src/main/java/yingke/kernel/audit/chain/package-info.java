/** The chain over the log: sealing what was committed, and checking that nothing was changed. */
@NullMarked
package yingke.kernel.audit.chain;

import org.jspecify.annotations.NullMarked;
