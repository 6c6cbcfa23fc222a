/**
 * The data half of the spine: every module's resources with their sharing kind, the grants under
 * which they are read, the purpose check, and the record of who read what about whom.
 *
 * <p>A module declares what it keeps in {@code catalog/<module>.yaml}; whoever reads personal or
 * departmental data of another goes through {@link yingke.capability.catalog.DataAccess}.
 */
@ApplicationModule(
    id = "catalog",
    allowedDependencies = {"web", "sql", "identity", "organization", "audit"})
@NullMarked
package yingke.capability.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
