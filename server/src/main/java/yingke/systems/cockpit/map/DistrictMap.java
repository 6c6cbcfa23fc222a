package yingke.systems.cockpit.map;

import java.util.List;

/**
 * The district to draw: its outline, and a point for each town. Coordinates are longitude and
 * latitude in degrees.
 *
 * @param outline GeoJSON
 * @param source where the outline comes from
 * @param license under which it may be used
 * @param schematic true when the towns' points are laid out and not measured
 * @param note the same in Chinese, to be shown beside the map
 */
record DistrictMap(
    Outline outline,
    String source,
    String license,
    boolean schematic,
    String note,
    List<TownPoint> towns) {

  /** A GeoJSON collection with the district as its one feature. */
  record Outline(String type, List<Feature> features) {}

  /** A GeoJSON feature. */
  record Feature(String type, Properties properties, Polygon geometry) {}

  record Properties(String code, String name) {}

  /** A GeoJSON polygon: rings of points, the outer one first. */
  record Polygon(String type, List<List<List<Double>>> coordinates) {}

  /** Where a town is drawn. */
  record TownPoint(String code, String name, double lon, double lat) {}
}
