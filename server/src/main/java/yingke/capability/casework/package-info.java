/** The engine under every counter: cases move through procedures under statutory clocks. */
@ApplicationModule(
    id = "casework",
    allowedDependencies = {
      "web",
      "sql",
      "crypto",
      "audit",
      "identity",
      "division",
      "organization",
      "calendar",
      "files"
    })
@NullMarked
package yingke.capability.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
