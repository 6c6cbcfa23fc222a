/**
 * E-seals of the departments (GB/T 38540), the official OFD documents that they are put on, and the
 * check of both. A seal lives from its application to its revocation, each step on record, and is
 * used under a recorded act only.
 */
@ApplicationModule(
    id = "seal",
    allowedDependencies = {
      "web",
      "sql",
      "crypto",
      "files",
      "audit",
      "identity",
      "organization",
      "notice",
      "casework"
    })
@NullMarked
package yingke.capability.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
