/** Handing in a file and reading one's own. */
@NullMarked
package yingke.kernel.files.upload;

import org.jspecify.annotations.NullMarked;
