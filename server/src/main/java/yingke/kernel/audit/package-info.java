/**
 * Who did what, when, in whose name: rows that only grow, committed with the act they tell of and
 * chained by SM3 within a second.
 */
@ApplicationModule(
    id = "audit",
    allowedDependencies = {"web", "sql", "crypto"})
@NullMarked
package yingke.kernel.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
