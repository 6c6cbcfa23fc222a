package yingke.systems.onestop.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what onestop says and counts by from its YAML files; a wrong word stops the start. */
public final class DataFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private DataFile() {}

  /**
   * The file as the record that describes it.
   *
   * @param name under {@code resources/onestop}, without its ending
   */
  public static <T> T read(String name, Class<T> shape) {
    try (var text = new ClassPathResource("onestop/" + name + ".yaml").getInputStream()) {
      return JSON.convertValue(
          new Yaml(new SafeConstructor(new LoaderOptions())).load(text), shape);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
