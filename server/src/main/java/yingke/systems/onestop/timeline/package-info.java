/** What happened to an application, in words for its applicant, and what onestop notes of it. */
@NullMarked
package yingke.systems.onestop.timeline;

import org.jspecify.annotations.NullMarked;
