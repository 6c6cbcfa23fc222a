/**
 * One file that holds a whole data directory: written while the program works, read back into an
 * empty directory. Runs as a command of its own, without the rest of the program.
 */
@ApplicationModule(
    id = "backup",
    allowedDependencies = {"sql"})
@NullMarked
package yingke.kernel.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
