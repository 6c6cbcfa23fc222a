/**
 * How the program answers over HTTP: problems, paging, idempotent commands, versions, security
 * defaults.
 */
@ApplicationModule(
    id = "web",
    allowedDependencies = {})
@NullMarked
package yingke.kernel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
