/**
 * The statutory calendar: which days count as workdays, and the one clock that the program reads.
 *
 * <p>Years are data: the State Council publishes each one late in the year before (全国年节及纪念日放假办法,
 * revised 2024-11-10). A year that is not loaded yet is reckoned from weekends and the fixed
 * holidays alone and is called provisional wherever a date that depends on it is shown.
 */
@ApplicationModule(
    id = "calendar",
    allowedDependencies = {"web", "sql", "audit"})
@NullMarked
package yingke.kernel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
