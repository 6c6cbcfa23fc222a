/**
 * One-stop services (task 7 of the plan): one looks an item up in plain words, applies for it with
 * what government already knows filled in, follows the case and gets a decision, a sealed document
 * and an e-license.
 */
@ApplicationModule(
    id = "onestop",
    allowedDependencies = {
      "web",
      "sql",
      "crypto",
      "files",
      "audit",
      "identity",
      "organization",
      "division",
      "calendar",
      "notice",
      "casework",
      "exchange",
      "registry",
      "license",
      "seal",
      "seal :: drawing"
    })
@NullMarked
package yingke.systems.onestop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
