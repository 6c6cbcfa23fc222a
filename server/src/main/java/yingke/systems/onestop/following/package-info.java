/** What an applicant does after handing in: supplement, withdraw, ask people to look again. */
@NullMarked
package yingke.systems.onestop.following;

import org.jspecify.annotations.NullMarked;
