package yingke.capability.license;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.sql.StartRefused;
import yingke.kernel.web.BadInput;

/** The types of licenses, read once at the start; a mistake in a file refuses the start. */
@Component
class LicenseTypes {
  private final Map<String, LicenseType> types;

  LicenseTypes(JsonMapper json) throws IOException {
    var files = new PathMatchingResourcePatternResolver().getResources("classpath:licenses/*.yaml");
    this.types =
        List.of(files).stream()
            .map(file -> read(file, json))
            .collect(Collectors.toMap(LicenseType::id, Function.identity()));
  }

  private static LicenseType read(Resource file, JsonMapper json) {
    try (var text = file.getInputStream()) {
      var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
      var type = json.convertValue(tree, LicenseType.class);
      if (!(type.id() + ".yaml").equals(file.getFilename()))
        throw wrong(file, "id 应与文件名相同：" + type.id());
      if (!type.code().matches("[0-9A-Z]{3}")) throw wrong(file, "code 应为 3 位数字或大写字母");
      return type;
    } catch (IOException | YAMLException | JacksonException | NullPointerException unreadable) {
      throw wrong(file, "无法识别：" + unreadable.getMessage());
    }
  }

  private static StartRefused wrong(Resource file, String what) {
    return new StartRefused("licenses/%s:%s".formatted(file.getFilename(), what));
  }

  /**
   * @throws BadInput when there is no such type
   */
  LicenseType get(String id) {
    var type = types.get(id);
    if (type == null) throw new BadInput("license-type-unknown", "type", "没有证照类型 " + id);
    return type;
  }

  List<LicenseType> all() {
    return types.values().stream().sorted(Comparator.comparing(LicenseType::id)).toList();
  }
}
