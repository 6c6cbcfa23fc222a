/**
 * The cockpit: the district at a glance for those who lead it, live, every number clickable down to
 * the cases behind it. It owns no data: it counts what systems publish as {@code public_*} views.
 */
@ApplicationModule(
    id = "cockpit",
    allowedDependencies = {
      "web",
      "sql",
      "identity",
      "division",
      "organization",
      "calendar",
      "casework"
    })
@NullMarked
package yingke.systems.cockpit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
