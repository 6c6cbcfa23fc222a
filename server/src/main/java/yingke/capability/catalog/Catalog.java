package yingke.capability.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All information resources of the district, as the modules declare them; complete from the start
 * of the program and unchanged while it runs.
 */
public final class Catalog {
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> internal = new TreeMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final List<CatalogFile.GrantLine> grants = new ArrayList<>();

  /**
   * @param mistakes what reading the files already found
   * @throws InvalidCatalog naming every mistake with file and line
   */
  Catalog(List<CatalogFile> files, List<String> mistakes) {
    var codes = new HashMap<String, String>();
    for (var file : files) {
      titles.put(file.module(), file.title());
      for (var resource : file.resources()) {
        if (resources.putIfAbsent(resource.id(), resource) != null)
          mistakes.add("catalog/" + file.module() + ".yaml: 资源 " + resource.id() + " 登记了两次");
        var other = codes.putIfAbsent(resource.code(), resource.id());
        if (other != null && !resource.code().isEmpty())
          mistakes.add(
              "catalog/%s.yaml: 资源代码 %s 已被 %s 使用".formatted(file.module(), resource.code(), other));
      }
      var tables = internal.computeIfAbsent(file.module(), _ -> new LinkedHashMap<>());
      for (var each : file.internal()) tables.put(each.table(), each.reason());
      grants.addAll(file.grants());
    }
    for (var grant : grants)
      if (!resources.containsKey(grant.resource()))
        mistakes.add(
            "授权「%s」（%s）：没有资源 %s".formatted(grant.title(), grant.reader(), grant.resource()));
    if (!mistakes.isEmpty()) throw new InvalidCatalog(mistakes);
  }

  /** The resource of this id; throws when no module declares it. */
  public Resource get(String id) {
    var resource = resources.get(id);
    if (resource == null)
      throw new IllegalArgumentException("no module declares the resource " + id);
    return resource;
  }

  public Optional<Resource> find(String id) {
    return Optional.ofNullable(resources.get(id));
  }

  /** Every resource, by module and in the order of its file. */
  public List<Resource> resources() {
    return List.copyOf(resources.values());
  }

  /** The tables of a module that hold no resource, each with the reason why. */
  public Map<String, String> internalTables(String module) {
    return Map.copyOf(internal.getOrDefault(module, Map.of()));
  }

  /** What people call a module; its id when it declares nothing. */
  public String titleOf(String module) {
    return titles.getOrDefault(module, module);
  }

  List<CatalogFile.GrantLine> grants() {
    return List.copyOf(grants);
  }
}
