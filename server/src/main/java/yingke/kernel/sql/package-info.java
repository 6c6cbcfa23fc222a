/**
 * Where the data lives: the PostgreSQL inside, its two roles, and what every store needs to speak
 * SQL.
 */
@ApplicationModule(
    id = "sql",
    allowedDependencies = {"web"})
@NullMarked
package yingke.kernel.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
