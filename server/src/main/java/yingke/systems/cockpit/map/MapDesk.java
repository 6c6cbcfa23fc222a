package yingke.systems.cockpit.map;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.division.Divisions;

/** Shows the district's map; {@code resources/cockpit}. */
@Service
class MapDesk {
  private final Divisions divisions;
  private final Shape shape;
  private final Layout layout;

  MapDesk(Divisions divisions, JsonMapper json) throws IOException {
    this.divisions = divisions;
    try (var outline = new ClassPathResource("cockpit/outline-341003.json").getInputStream();
        var towns = new ClassPathResource("cockpit/towns-341003.yaml").getInputStream()) {
      this.shape = json.readValue(outline, Shape.class);
      var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(towns);
      this.layout = json.convertValue(tree, Layout.class);
    }
  }

  /** The outline as its script writes it. */
  record Shape(
      String source,
      String license,
      String code,
      String name,
      List<List<List<Double>>> coordinates) {}

  /** Where the towns are drawn. */
  record Layout(boolean schematic, String note, List<Place> towns) {
    record Place(String code, double lon, double lat) {}
  }

  @PreAuthorize("hasAuthority('cockpit.overview.read')")
  DistrictMap map() {
    var properties = new DistrictMap.Properties(shape.code(), shape.name());
    var polygon = new DistrictMap.Polygon("Polygon", shape.coordinates());
    var feature = new DistrictMap.Feature("Feature", properties, polygon);
    return new DistrictMap(
        new DistrictMap.Outline("FeatureCollection", List.of(feature)),
        shape.source(),
        shape.license(),
        layout.schematic(),
        layout.note(),
        layout.towns().stream().map(this::point).toList());
  }

  private DistrictMap.TownPoint point(Layout.Place place) {
    return new DistrictMap.TownPoint(
        place.code(), divisions.nameOf(place.code()), place.lon(), place.lat());
  }
}
