package yingke.systems.onestop.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import yingke.kernel.web.BookReader;
import yingke.kernel.web.BookReader.Line;
import yingke.systems.onestop.items.ItemJson;
import yingke.systems.onestop.items.ListElements;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Makes items of a workbook's rows: what the workbook says in place of what the base says, the rest
 * (steps, questions, places) as it was. Notes every row that it cannot read.
 */
final class BookItems {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, List<Line>> materials;
  private final Map<String, List<Line>> elements;
  private final Map<String, List<Line>> bases;
  private final List<WrongRow> wrong = new ArrayList<>();

  BookItems(BookReader book) {
    this.materials = byItem(book, ItemBook.MATERIALS);
    this.elements = byItem(book, ItemBook.ELEMENTS);
    this.bases = byItem(book, ItemBook.BASES);
    var known = new HashSet<String>();
    for (var line : book.lines(ItemBook.ITEMS)) known.add(line.get("事项编号"));
    orphans(ItemBook.MATERIALS, materials, known);
    orphans(ItemBook.ELEMENTS, elements, known);
    orphans(ItemBook.BASES, bases, known);
  }

  private static Map<String, List<Line>> byItem(BookReader book, String sheet) {
    var found = new HashMap<String, List<Line>>();
    for (var line : book.lines(sheet))
      found.computeIfAbsent(line.get("事项编号"), _ -> new ArrayList<>()).add(line);
    return found;
  }

  /** Rows that could not be read so far. */
  List<WrongRow> wrong() {
    return wrong;
  }

  private void orphans(String sheet, Map<String, List<Line>> lines, HashSet<String> known) {
    lines.forEach((item, rows) -> {
      if (!known.contains(item))
        for (var row : rows)
          wrong.add(new WrongRow(sheet, row.number(), item, "事项编号", "“事项”表里没有 " + item + " 这个事项"));
    });
  }

  /** The item of a row; null when a row of it cannot be read. */
  @Nullable ServiceItem read(Line line, ServiceItem base) {
    int before = wrong.size();
    var tree = ItemJson.tree(base);
    var id = line.get("事项编号");
    tree.put("name", line.get("名称"));
    tree.put("department", line.get("部门"));
    type(line, tree);
    choice(ItemBook.ITEMS, line, "服务对象", Words.AUDIENCE, tree, "audience");
    choice(ItemBook.ITEMS, line, "办件类型", Words.HANDLING, tree, "handling");
    choice(ItemBook.ITEMS, line, "办理方式", Words.MODE, tree, "mode");
    limits(line, tree);
    tree.put("procedure", line.get("办理流程"));
    tree.put("license", line.get("证照").isEmpty() ? null : line.get("证照"));
    list(tree, "lifeEvents", line.get("主题"), "、");
    list(tree, "keywords", line.get("关键词"), "、");
    guide(line, tree);
    form(line, tree);
    materials(id, tree);
    elements(id, tree);
    bases(id, tree);
    if (wrong.size() > before) return null;
    try {
      return ItemJson.of(tree);
    } catch (JacksonException unfit) {
      wrong(ItemBook.ITEMS, line, "表单", "这一行的内容组不成一个事项，请核对表单和材料");
      return null;
    }
  }

  private void type(Line line, ObjectNode tree) {
    var code = line.get("类型代码").length() == 1 ? "0" + line.get("类型代码") : line.get("类型代码");
    var name = ListElements.types().get(code);
    if (name == null) wrong(ItemBook.ITEMS, line, "类型代码", "没有事项类型 " + line.get("类型代码"));
    else tree.putObject("type").put("code", code).put("name", name);
  }

  private void choice(
      String sheet,
      Line line,
      String column,
      Map<? extends Enum<?>, String> words,
      ObjectNode tree,
      String field) {
    var constant = Words.constant(words, line.get(column));
    if (constant != null) tree.put(field, constant);
    else
      wrong(
          sheet,
          line,
          column,
          "只能写：" + String.join("、", words.values().stream().sorted().toList()));
  }

  private void limits(Line line, ObjectNode tree) {
    var statutory = number(line, "法定时限");
    var promised = number(line, "承诺时限");
    if (statutory == null || promised == null) return;
    var limits = tree.path("limits");
    var last =
        limits.isEmpty()
            ? tree.putArray("limits").addObject()
            : (ObjectNode) limits.get(limits.size() - 1);
    last.put("statutory", statutory).put("promised", promised);
  }

  private @Nullable Integer number(Line line, String column) {
    try {
      return Integer.valueOf(line.get(column));
    } catch (NumberFormatException other) {
      wrong(ItemBook.ITEMS, line, column, "要写整数（工作日），不能是“" + line.get(column) + "”");
      return null;
    }
  }

  private void guide(Line line, ObjectNode tree) {
    var guide = tree.path("guide") instanceof ObjectNode known ? known : tree.putObject("guide");
    guide.put("summary", line.get("一句话说明"));
    guide.put("time", line.get("办理时间"));
    guide.put("result", line.get("办理结果"));
    list(guide, "who", line.get("谁能办"), "\n");
    guide.putObject("fee").put("free", !line.get("是否收费").equals("是")).put("text", line.get("收费说明"));
  }

  private void form(Line line, ObjectNode tree) {
    if (line.get("表单").isEmpty()) return;
    try {
      tree.set("form", JSON.readTree(line.get("表单")));
    } catch (JacksonException broken) {
      wrong(ItemBook.ITEMS, line, "表单", "不是正确的 JSON，请从导出的文件里照样复制");
    }
  }

  /** Known materials keep what the workbook has no column for: waivers, types of files. */
  private void materials(String item, ObjectNode tree) {
    var known = new LinkedHashMap<String, ObjectNode>();
    for (var each : tree.path("materials"))
      if (each instanceof ObjectNode one) known.put(one.path("id").asString(), one);
    var all = tree.putArray("materials");
    for (var line : materials.getOrDefault(item, List.of())) {
      var one = known.getOrDefault(line.get("材料编号"), JSON.createObjectNode());
      one.put("id", line.get("材料编号")).put("name", line.get("名称"));
      one.put("form", line.get("形式")).put("source", line.get("来源"));
      one.put("help", line.get("填写提示").isEmpty() ? null : line.get("填写提示"));
      choice(ItemBook.MATERIALS, line, "必要性", Words.NECESSITY, one, "necessity");
      if (line.get("条件字段").isEmpty()) one.putNull("requiredWhen");
      else
        one.putObject("requiredWhen")
            .put("field", line.get("条件字段"))
            .set("equals", value(line.get("条件值")));
      deferral(line, one);
      all.add(one);
    }
  }

  private void deferral(Line line, ObjectNode one) {
    if (line.get("容缺工作日").isEmpty()) one.putNull("deferrable");
    else if (line.get("容缺工作日").matches("\\d{1,3}"))
      one.putObject("deferrable")
          .put("days", Integer.parseInt(line.get("容缺工作日")))
          .put("follows", line.get("不补的后果"));
    else wrong(ItemBook.MATERIALS, line, "容缺工作日", "要写整数（工作日）");
  }

  /** 是/否 of a switch, or the text of a choice. */
  private static JsonNode value(String text) {
    return switch (text) {
      case "true", "是" -> JSON.getNodeFactory().booleanNode(true);
      case "false", "否" -> JSON.getNodeFactory().booleanNode(false);
      default -> JSON.getNodeFactory().stringNode(text);
    };
  }

  private void elements(String item, ObjectNode tree) {
    var all = tree.putObject("list");
    for (var line : elements.getOrDefault(item, List.of())) {
      var one = all.putObject(line.get("要素"));
      one.put("value", line.get("值")).put("source", line.get("来源"));
      choice(ItemBook.ELEMENTS, line, "核对", Words.CHECK, one, "check");
    }
  }

  private void bases(String item, ObjectNode tree) {
    var all = tree.putArray("legalBases");
    for (var line : bases.getOrDefault(item, List.of())) {
      var one = all.addObject();
      one.put("title", line.get("法规")).put("article", line.get("条款")).put("text", line.get("内容"));
      choice(ItemBook.BASES, line, "核对", Words.CHECK, one, "check");
    }
  }

  private static void list(ObjectNode tree, String field, String text, String between) {
    var all = tree.putArray(field);
    for (var part : text.split(between)) if (!part.isBlank()) all.add(part.strip());
  }

  private void wrong(String sheet, Line line, String column, String reason) {
    wrong.add(new WrongRow(sheet, line.number(), line.get("事项编号"), column, reason));
  }
}
