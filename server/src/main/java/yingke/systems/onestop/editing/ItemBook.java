package yingke.systems.onestop.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.Sheet;
import yingke.systems.onestop.items.ItemJson;
import yingke.systems.onestop.items.ServiceItem;

/** Items as a workbook: one worksheet each for items, materials, list elements and legal bases. */
final class ItemBook {
  static final String ITEMS = "事项";
  static final String MATERIALS = "材料";
  static final String ELEMENTS = "要素";
  static final String BASES = "依据";

  static final List<String> ITEM_HEADINGS =
      List.of(
          "事项编号", "名称", "类型代码", "部门", "服务对象", "办件类型", "办理方式", "法定时限", "承诺时限", "办理流程", "证照", "主题",
          "关键词", "一句话说明", "谁能办", "是否收费", "收费说明", "办理时间", "办理结果", "表单");
  static final List<String> MATERIAL_HEADINGS =
      List.of("事项编号", "材料编号", "名称", "必要性", "条件字段", "条件值", "形式", "来源", "容缺工作日", "不补的后果", "填写提示");
  static final List<String> ELEMENT_HEADINGS = List.of("事项编号", "要素", "值", "来源", "核对");
  static final List<String> BASIS_HEADINGS = List.of("事项编号", "法规", "条款", "内容", "核对");

  private final Sheet sheet;
  private final List<List<@Nullable Object>> materials = new ArrayList<>();
  private final List<List<@Nullable Object>> elements = new ArrayList<>();
  private final List<List<@Nullable Object>> bases = new ArrayList<>();

  ItemBook(Sheet sheet) {
    this.sheet = sheet;
  }

  void add(ServiceItem i) throws IOException {
    var limits = i.limits() == null || i.limits().isEmpty() ? null : i.limits().getLast();
    var guide = i.guide();
    var fee = guide == null ? null : guide.fee();
    sheet.row(
        i.id(),
        i.name(),
        i.type() == null ? null : i.type().code(),
        i.department(),
        Words.AUDIENCE.get(i.audience()),
        Words.HANDLING.get(i.handling()),
        Words.MODE.get(i.mode()),
        limits == null ? null : limits.statutory(),
        limits == null ? null : limits.promised(),
        i.procedure(),
        i.license(),
        String.join("、", i.lifeEvents()),
        String.join("、", i.keywords()),
        guide == null ? null : guide.summary(),
        guide == null ? null : String.join("\n", guide.who()),
        fee == null ? null : fee.free() ? "否" : "是",
        fee == null ? null : fee.text(),
        guide == null ? null : guide.time(),
        guide == null ? null : guide.result(),
        i.form() == null ? null : ItemJson.tree(i).path("form").toString());
    addParts(i);
  }

  private void addParts(ServiceItem i) {
    for (var m : i.materials()) materials.add(material(i.id(), m));
    i.list()
        .forEach((name, e) ->
            elements.add(row(i.id(), name, e.value(), e.source(), Words.CHECK.get(e.check()))));
    if (i.legalBases() != null)
      for (var b : i.legalBases())
        bases.add(row(i.id(), b.title(), b.article(), b.text(), Words.CHECK.get(b.check())));
  }

  private static List<@Nullable Object> material(String item, ServiceItem.Material m) {
    var when = m.requiredWhen();
    var later = m.deferrable();
    return row(
        item,
        m.id(),
        m.name(),
        Words.NECESSITY.get(m.necessity()),
        when == null ? null : when.field(),
        when == null ? null : String.valueOf(when.equals()),
        m.form(),
        m.source(),
        later == null ? null : later.days(),
        later == null ? null : later.follows(),
        m.help());
  }

  /** Writes what belongs on the other worksheets. */
  void finish() throws IOException {
    write(MATERIALS, MATERIAL_HEADINGS, materials);
    write(ELEMENTS, ELEMENT_HEADINGS, elements);
    write(BASES, BASIS_HEADINGS, bases);
  }

  private void write(String title, List<String> headings, List<List<@Nullable Object>> rows)
      throws IOException {
    sheet.next(title, headings);
    for (var row : rows) sheet.row(row.toArray());
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  /** By heading, of one worksheet: what the reader looks for. */
  static Map<String, List<String>> headings() {
    return Map.of(
        ITEMS, ITEM_HEADINGS,
        MATERIALS, MATERIAL_HEADINGS,
        ELEMENTS, ELEMENT_HEADINGS,
        BASES, BASIS_HEADINGS);
  }
}
