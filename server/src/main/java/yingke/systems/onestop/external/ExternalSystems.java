package yingke.systems.onestop.external;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;

/** The systems outside the district. */
@Component
public class ExternalSystems {
  private final List<ExternalSystem> all;

  ExternalSystems() {
    this.all = DataFile.read("external-systems", File.class).systems();
  }

  record File(List<ExternalSystem> systems) {}

  Optional<ExternalSystem> find(String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Throws when no file names it: items are checked against {@link #knows} when published. */
  ExternalSystem get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no external system " + id));
  }

  /** Id and what people call it, in the order of the file. */
  public Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    for (var each : all) names.put(each.id(), each.name());
    return names;
  }

  /** Whether an item may name it. */
  public boolean knows(String id) {
    return find(id).isPresent();
  }
}
