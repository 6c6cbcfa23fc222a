/** Decisions made at once by a rule table (智慧审批), each recorded with its rule and reasons. */
@NullMarked
package yingke.systems.onestop.decisions;

import org.jspecify.annotations.NullMarked;
