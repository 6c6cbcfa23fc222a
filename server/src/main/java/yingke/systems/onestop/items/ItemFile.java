package yingke.systems.onestop.items;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Reads one item's YAML file and says, with the file's name, what is wrong with it. */
final class ItemFile {
  private ItemFile() {}

  /** Reads and checks an item. Throws {@link IllegalStateException} that names every mistake. */
  static ServiceItem read(String file, InputStream in) throws IOException {
    ServiceItem item;
    try {
      var yaml = new Yaml(new DatesAsText()).load(in);
      item = ItemJson.STRICT.convertValue(yaml, ServiceItem.class);
    } catch (DatabindException wrong) {
      throw new IllegalStateException(
          file + ": " + path(wrong) + ": " + wrong.getOriginalMessage(), wrong);
    } catch (JacksonException | org.yaml.snakeyaml.error.YAMLException unreadable) {
      throw new IllegalStateException(file + ": " + unreadable.getMessage(), unreadable);
    }
    var mistakes = ItemCheck.mistakes(item);
    if (!mistakes.isEmpty())
      throw new IllegalStateException(
          file
              + ": "
              + mistakes.stream()
                  .map(m -> m.field() + "：" + m.message())
                  .collect(Collectors.joining("；")));
    return item;
  }

  /** {@code materials[2].necessity}. */
  private static String path(DatabindException wrong) {
    return wrong.getPath().stream()
        .map(at ->
            at.getPropertyName() == null ? "[" + at.getIndex() + "]" : "." + at.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  /** YAML would make a java.util.Date of 2026-11-01; we read our own dates. */
  private static final class DatesAsText extends SafeConstructor {
    DatesAsText() {
      super(new LoaderOptions());
      yamlConstructors.put(
          org.yaml.snakeyaml.nodes.Tag.TIMESTAMP,
          yamlConstructors.get(org.yaml.snakeyaml.nodes.Tag.STR));
    }
  }
}
