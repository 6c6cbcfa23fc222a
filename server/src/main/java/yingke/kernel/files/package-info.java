/**
 * Files that people hand in: held by their content's hash, typed by what they are and not by what
 * they are called, private to their owner until a module opens them.
 */
@ApplicationModule(
    id = "files",
    allowedDependencies = {"web", "sql", "crypto", "audit", "identity"})
@NullMarked
package yingke.kernel.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
