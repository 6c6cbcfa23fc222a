package yingke.systems.onestop.claiming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.web.WrongField;
import yingke.systems.onestop.items.ItemJson;
import yingke.systems.onestop.items.ServiceItem;

/**
 * The basic elements (基本要素) of an item as the province sets them.
 *
 * @param statutory workdays
 * @param basisTitle law on which it stands; with article and text
 */
record Elements(
    String code,
    String name,
    String typeCode,
    String typeName,
    ServiceItem.Audience audience,
    int statutory,
    String department,
    String basisTitle,
    String basisArticle,
    String basisText,
    String summary) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LIMITS = "limits";

  /** One element that the province has changed. */
  record ElementChange(String title, String before, String after) {}

  private static final int LONGEST_CODE = 40;

  /** As the province tells it; empty when a line cannot be understood. */
  static Optional<Elements> of(JsonNode line) {
    var audience = text(line, "audience");
    boolean known =
        Arrays.stream(ServiceItem.Audience.values()).anyMatch(a -> a.name().equals(audience));
    boolean whole =
        !code(line).isBlank()
            && code(line).length() <= LONGEST_CODE
            && !text(line, "name").isBlank()
            && line.path("statutory").isInt()
            && !text(line, "department").isBlank();
    return known && whole ? Optional.of(understood(line)) : Optional.empty();
  }

  static String code(JsonNode line) {
    return text(line, "code");
  }

  private static Elements understood(JsonNode line) {
    return new Elements(
        text(line, "code"),
        text(line, "name"),
        line.path("type").path("code").asString(""),
        line.path("type").path("name").asString(""),
        ServiceItem.Audience.valueOf(text(line, "audience")),
        line.path("statutory").asInt(),
        text(line, "department"),
        line.path("basis").path("title").asString(""),
        line.path("basis").path("article").asString(""),
        line.path("basis").path("text").asString(""),
        text(line, "summary"));
  }

  static Elements read(String json) {
    return JSON.readValue(json, Elements.class);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  String hash() {
    return Sm3.hex(json().getBytes(StandardCharsets.UTF_8));
  }

  /** What the later ones say differently, in the words of the catalog. */
  List<ElementChange> changesTo(Elements later) {
    var after = later.words();
    var changes = new ArrayList<ElementChange>();
    words()
        .forEach((title, before) -> {
          var now = Objects.requireNonNull(after.get(title));
          if (!now.equals(before)) changes.add(new ElementChange(title, before, now));
        });
    return changes;
  }

  Map<String, String> words() {
    var words = new LinkedHashMap<String, String>();
    words.put("名称", name);
    words.put("类型", (typeCode + " " + typeName).strip());
    words.put("服务对象", audience == ServiceItem.Audience.PERSON ? "个人" : "企业等单位");
    words.put("法定时限", statutory + " 个工作日");
    words.put("主管部门", department);
    words.put("设定依据", (basisTitle + basisArticle + " " + basisText).strip());
    words.put("说明", summary);
    return words;
  }

  /**
   * The item with these elements in it; what the district wrote stays, but no promise above the
   * law.
   */
  ServiceItem laidOver(ObjectNode item, String id, int version) {
    item.put("name", name);
    item.putObject("type").put("code", typeCode).put("name", typeName);
    item.put("audience", audience.name());
    if (item.path("department").asString("").isBlank()) item.put("department", department);
    if (item.path(LIMITS).isEmpty())
      item.putArray(LIMITS).addObject().put("statutory", statutory).put("promised", statutory);
    for (var limit : item.path(LIMITS)) {
      var promised = Math.min(limit.path("promised").asInt(statutory), statutory);
      ((ObjectNode) limit).put("statutory", statutory).put("promised", promised);
    }
    var facts =
        item.path("facts").isObject() ? (ObjectNode) item.path("facts") : item.putObject("facts");
    facts.putObject("province").put("check", "UNCHECKED").put("source", "省级基本目录 " + code);
    lay(item);
    return ItemJson.numbered(ItemJson.of(item), id, version, null);
  }

  private void lay(ObjectNode item) {
    if (item.path("guide") instanceof ObjectNode guide
        && guide.path("summary").asString("").isBlank()) guide.put("summary", summary);
    if (basisTitle.isBlank()) return;
    var bases =
        item.path("legalBases").isArray()
            ? item.withArray("legalBases")
            : item.putArray("legalBases");
    for (var basis : bases)
      if (basis.path("title").asString().equals(basisTitle)
          && basis.path("article").asString().equals(basisArticle)) return;
    bases
        .insertObject(0)
        .put("title", basisTitle)
        .put("article", basisArticle)
        .put("text", basisText)
        .put("check", "UNCHECKED");
  }

  /** Where an item says something else than the province does. */
  List<WrongField> violatedBy(ServiceItem item) {
    var wrong = new ArrayList<WrongField>();
    fixed(wrong, "name", name, item.name());
    fixed(wrong, "type", typeCode, item.type() == null ? null : item.type().code());
    fixed(wrong, "audience", audience, item.audience());
    if (item.limits() != null)
      for (var limit : item.limits()) fixed(wrong, LIMITS, statutory, limit.statutory());
    return wrong;
  }

  private void fixed(List<WrongField> wrong, String field, Object theirs, @Nullable Object ours) {
    if (!theirs.equals(ours))
      wrong.add(
          new WrongField(field, "由省级基本目录 %s 规定为“%s”，区里不能改；不对的请向省里反映".formatted(code, theirs)));
  }

  private static String text(JsonNode line, String key) {
    return line.path(key).asString("");
  }
}
