/**
 * E-licenses (电子证照): issued under an act as a sealed OFD, kept in the holder's wallet, verified by
 * anybody, replaced, expired and revoked.
 */
@ApplicationModule(
    id = "license",
    allowedDependencies = {
      "web",
      "sql",
      "crypto",
      "files",
      "audit",
      "identity",
      "organization",
      "calendar",
      "notice",
      "seal",
      "seal :: drawing"
    })
@NullMarked
package yingke.capability.license;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
