/** What a file is, judged by its content, and whether it is safe to keep. */
@NullMarked
package yingke.kernel.files.content;

import org.jspecify.annotations.NullMarked;
