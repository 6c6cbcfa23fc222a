/** Who signs in, as whom, with which authorities, and how far they see. */
@ApplicationModule(
    id = "identity",
    allowedDependencies = {"web", "sql", "crypto", "audit", "division", "organization"})
@NullMarked
package yingke.kernel.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
