package yingke.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the province has ready: the items that districts claim, the people of the unified identity,
 * and the receipts of the department systems into which officers type.
 */
record Library(
    List<Map<String, Object>> items,
    List<Map<String, Object>> people,
    List<Map<String, Object>> receipts) {

  static Library read() {
    try (var text = new ClassPathResource("province/library.yaml").getInputStream()) {
      Map<String, List<Map<String, Object>>> file =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      return new Library(
          new CopyOnWriteArrayList<>(file.getOrDefault("items", List.of())),
          file.getOrDefault("people", List.of()),
          file.getOrDefault("receipts", List.of()));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  List<Map<String, Object>> receipts(String system) {
    return receipts.stream().filter(each -> system.equals(each.get("system"))).toList();
  }

  /** Puts an item into the catalog, in place of the one with its code. */
  void publish(Map<String, Object> item) {
    withdraw(String.valueOf(item.get("code")));
    items.add(Map.copyOf(item));
  }

  void withdraw(String code) {
    items.removeIf(each -> code.equals(each.get("code")));
  }
}
