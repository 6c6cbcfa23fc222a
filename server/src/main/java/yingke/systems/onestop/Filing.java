package yingke.systems.onestop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An application that is filled in and handed in at one stroke.
 *
 * @param command the same one again files nothing and answers the same
 * @param item id of the service item
 * @param values by field; facts of the base libraries need not be given and do not count
 * @param materials files of the applicant's own, by material
 */
public record Filing(
    UUID command, String item, Map<String, Object> values, Map<String, List<UUID>> materials) {
  public Filing {
    values = Map.copyOf(values);
    materials = Map.copyOf(materials);
  }

  /** The command under which a filing's application is begun: whether it was filed shows there. */
  public static UUID beginning(UUID command) {
    return part(command, "begin");
  }

  static UUID part(UUID command, String part) {
    return UUID.nameUUIDFromBytes((command + ":" + part).getBytes(StandardCharsets.UTF_8));
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Filing[" + command + ", " + item + "]";
  }
}
