/**
 * The base libraries: people and legal entities of the district, each attribute with its source and
 * date, read only with a purpose.
 *
 * <p>ID numbers, phones and addresses of people are stored sealed and found by a blind index; on
 * screens they are masked, and unmasking is an act of its own.
 */
@ApplicationModule(
    id = "registry",
    allowedDependencies = {
      "web",
      "sql",
      "crypto",
      "audit",
      "identity",
      "division",
      "organization",
      "catalog"
    })
@NullMarked
package yingke.capability.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
