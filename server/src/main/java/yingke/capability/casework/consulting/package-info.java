/** Questions to other departments about a case, and what became of them. */
@NullMarked
package yingke.capability.casework.consulting;

import org.jspecify.annotations.NullMarked;
