package yingke.systems.onestop;

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

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Filing[" + command + ", " + item + "]";
  }
}
