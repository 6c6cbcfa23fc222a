/**
 * The national algorithms SM2, SM3 and SM4, sensitive fields that are stored encrypted and found by
 * a blind index, and the identifiers of people and organizations with their check characters.
 */
@ApplicationModule(
    id = "crypto",
    allowedDependencies = {"web", "sql"})
@NullMarked
package yingke.kernel.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
