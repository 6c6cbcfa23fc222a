package yingke.kernel.audit.entries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What operations are called in Chinese ({@code audit/operations.yaml}). */
@Component
class OperationNames {
  private final Map<String, String> whole;
  private final Map<String, String> things;
  private final Map<String, String> acts;

  OperationNames() {
    try (var text = new ClassPathResource("audit/operations.yaml").getInputStream()) {
      Map<String, Map<String, String>> words =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      this.whole = Map.copyOf(words.getOrDefault("whole", Map.of()));
      this.things = Map.copyOf(words.getOrDefault("things", Map.of()));
      this.acts = Map.copyOf(words.getOrDefault("acts", Map.of()));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** “查看办件”; where a word is missing the code stands for itself. */
  String of(String operation) {
    var own = whole.get(operation);
    if (own != null) return own;
    var last = operation.lastIndexOf('.');
    if (last < 0) return operation;
    var thing = things.get(operation.substring(0, last));
    var act = acts.get(operation.substring(last + 1));
    return thing == null || act == null ? operation : act + thing;
  }

  /**
   * What one may look for: each thing with all that is done to it, and what has words of its own.
   */
  List<OperationWord> words() {
    var found = new TreeMap<String, String>(whole);
    things.forEach((thing, word) -> found.put(thing + ".", word + "：全部操作"));
    return found.entrySet().stream()
        .map(each -> new OperationWord(each.getKey(), each.getValue()))
        .toList();
  }
}
