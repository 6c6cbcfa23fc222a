package yingke.capability.catalog;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import yingke.capability.catalog.Resource.Cycle;
import yingke.capability.catalog.Resource.Format;
import yingke.capability.catalog.Resource.Sensitivity;
import yingke.capability.catalog.Resource.Sharing;
import yingke.capability.catalog.Resource.Type;

/**
 * One {@code catalog/<module>.yaml}: what the module shares, which of its tables are nobody else's
 * business and why, and what it has been granted to read.
 *
 * @param title what people call the module, as in "read by 政务服务"
 */
record CatalogFile(
    String module,
    String title,
    List<Resource> resources,
    List<Internal> internal,
    List<GrantLine> grants) {

  /** A table that holds no information resource of its own, and the reason. */
  record Internal(String table, String reason) {}

  /** A grant that comes with the program. */
  record GrantLine(
      String resource,
      String reader,
      String purpose,
      String title,
      String basis,
      LocalDate from,
      @Nullable LocalDate until) {}

  private static final Set<String> TOP = Set.of("title", "resources", "internal", "grants");
  private static final Set<String> RESOURCE =
      Set.of(
          "id",
          "code",
          "name",
          "provider",
          "summary",
          "format",
          "sharing",
          "condition",
          "basis",
          "open",
          "cycle",
          "tables",
          "items");
  private static final Pattern CODE = Pattern.compile("[123]\\d{5}\\d*/\\d+");
  private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9.-]*:");

  /** Reads one file; mistakes are added to the list as {@code file:line: sentence}. */
  static CatalogFile read(String module, Reader yaml, List<String> mistakes) {
    var file = "catalog/" + module + ".yaml";
    var title = module;
    var resources = new ArrayList<Resource>();
    var internal = new ArrayList<Internal>();
    var grants = new ArrayList<GrantLine>();
    try {
      var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(yaml);
      if (root instanceof MappingNode mapping) {
        var top = new YamlEntry(file, mapping, mistakes);
        top.knowsOnly(TOP);
        title = top.text("title");
        for (var each : top.entries("resources")) resources.add(resource(module, each));
        for (var each : top.entries("internal")) internal.add(internal(each));
        for (var each : top.entries("grants")) grants.add(grant(module, each));
      } else mistakes.add(file + ":1: 文件应写有 title、resources、internal 或 grants");
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      mistakes.add(
          "%s:%d: 不是有效的 YAML：%s"
              .formatted(file, mark == null ? 1 : mark.getLine() + 1, broken.getProblem()));
    }
    return new CatalogFile(module, title, resources, internal, grants);
  }

  private static Resource resource(String module, YamlEntry entry) {
    entry.knowsOnly(RESOURCE);
    var id =
        entry.text(
            "id",
            Pattern.compile(Pattern.quote(module) + "\\.[a-z][a-z0-9-]*"),
            "id 应为 " + module + ".<名称>,小写字母、数字和连字符");
    var sharing = entry.choice("sharing", Sharing.class, Sharing.NONE);
    var condition = entry.optional("condition");
    var basis = entry.optional("basis");
    if (sharing == Sharing.CONDITIONAL && condition == null)
      entry.wrong(id + ":有条件共享必须写明共享条件 condition");
    if (sharing == Sharing.NONE && (basis == null || !basis.contains("条")))
      entry.wrong(id + ":不予共享必须在 basis 写明依据的法律法规名称和条款");
    var tables = entry.texts("tables");
    if (tables.isEmpty()) entry.wrong(id + ":tables 至少写一张表");
    var items = entry.entries("items").stream().map(CatalogFile::item).toList();
    if (items.isEmpty()) entry.wrong(id + ":items 至少写一个信息项");
    return new Resource(
        id,
        module,
        entry.text("code", CODE, "code 应为资源代码，如 101001/000001：类 1 位、项 2 位、目 3 位、细目，斜线后为序号"),
        entry.text("name"),
        entry.text("provider"),
        entry.text("summary"),
        entry.choice("format", Format.class, Format.DATABASE),
        sharing,
        condition,
        basis,
        entry.flag("open"),
        entry.choice("cycle", Cycle.class, Cycle.IRREGULAR),
        tables,
        items);
  }

  private static Resource.Item item(YamlEntry entry) {
    entry.knowsOnly(Set.of("code", "name", "type", "length", "sensitivity"));
    return new Resource.Item(
        entry.text("code"),
        entry.text("name"),
        entry.choice("type", Type.class, Type.C),
        entry.count("length"),
        entry.choice("sensitivity", Sensitivity.class, Sensitivity.SENSITIVE));
  }

  private static Internal internal(YamlEntry entry) {
    entry.knowsOnly(Set.of("table", "reason"));
    return new Internal(entry.text("table"), entry.text("reason"));
  }

  private static GrantLine grant(String module, YamlEntry entry) {
    entry.knowsOnly(Set.of("resource", "reader", "purpose", "title", "basis", "from", "until"));
    var reader = entry.optional("reader");
    var from = entry.date("from");
    var until = entry.date("until");
    if (from == null) entry.wrong("授权缺少起始日期 from");
    else if (until != null && until.isBefore(from)) entry.wrong("授权的 until 早于 from");
    return new GrantLine(
        entry.text("resource"),
        reader == null ? module : reader,
        entry.text("purpose", PURPOSE, "purpose 应为用途前缀，以冒号结尾，如 onestop.application:"),
        entry.text("title"),
        entry.text("basis"),
        from == null ? LocalDate.EPOCH : from,
        until);
  }
}
