/**
 * Messages to people: shown in the program to whom they concern, and sent to their telephone as
 * well where the matter asks for it.
 */
@ApplicationModule(
    id = "notice",
    allowedDependencies = {"web", "sql", "crypto", "audit", "identity"})
@NullMarked
package yingke.kernel.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
