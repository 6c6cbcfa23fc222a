/** The draft: filled in from the base libraries, saved as one types, disputed where it is wrong. */
@NullMarked
package yingke.systems.onestop.drafts;

import org.jspecify.annotations.NullMarked;
