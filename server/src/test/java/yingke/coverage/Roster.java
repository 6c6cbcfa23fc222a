package yingke.coverage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** Who sits where in the demonstration; its officers can be signed in as by their staff ids. */
final class Roster {
  private static final String TOWN = "town-";

  private final List<Map<String, Object>> staff;

  Roster() throws IOException {
    try (var text = new ClassPathResource("demo/organization.yaml").getInputStream()) {
      Map<String, List<Map<String, Object>>> file = new Yaml().load(text);
      this.staff = file.getOrDefault("staff", List.of());
    }
  }

  /** Officers who may act for the department there: its own, and those of an entrusted town. */
  List<String> officers(String department, String division) {
    var found = new ArrayList<String>();
    for (var officer : staff) {
      var home = String.valueOf(officer.get("department"));
      var entrusted = officer.get("entrusted") instanceof Map<?, ?> organs ? organs : Map.of();
      boolean here = !home.startsWith(TOWN) || division.startsWith(home.substring(TOWN.length()));
      if (here && (home.equals(department) || entrusted.containsKey(department)))
        found.add(String.valueOf(officer.get("id")));
    }
    return List.copyOf(found);
  }
}
