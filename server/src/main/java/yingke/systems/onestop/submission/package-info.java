/** Handing an application in: checked, opened as a case, and decided at once where a rule can. */
@NullMarked
package yingke.systems.onestop.submission;

import org.jspecify.annotations.NullMarked;
