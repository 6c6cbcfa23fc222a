/** Acting in an applicant's name: noted on the application, told to the applicant. */
@NullMarked
package yingke.systems.onestop.agents;

import org.jspecify.annotations.NullMarked;
