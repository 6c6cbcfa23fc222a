/** Which organ of government: departments, the kinds of posts in them, and who sits there. */
@ApplicationModule(
    id = "organization",
    allowedDependencies = {"web", "sql", "crypto", "division"})
@NullMarked
package yingke.kernel.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
