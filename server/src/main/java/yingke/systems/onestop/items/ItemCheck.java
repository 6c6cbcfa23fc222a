package yingke.systems.onestop.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.WrongField;

/** What keeps an item from being published, each mistake with the field's path. */
public final class ItemCheck {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,40}");

  /** What shared data can spare a material. */
  private static final Set<String> SHARED =
      Set.of(
          "registry.person",
          "registry.declarant",
          "registry.legal-entity",
          "registry.representative");

  private final ServiceItem item;
  private final List<WrongField> found = new ArrayList<>();

  private ItemCheck(ServiceItem item) {
    this.item = item;
  }

  /** Every mistake; empty when the item can be published. */
  public static List<WrongField> mistakes(ServiceItem item) {
    var check = new ItemCheck(item);
    if (!check.isWhole()) return check.found;
    check.identity();
    check.limits();
    check.handling();
    check.found.addAll(ListElements.mistakes(item.list()));
    check.found.addAll(FormMistakes.of(item));
    item.materials().forEach(check::material);
    check.twice();
    return check.found;
  }

  /** Whether everything is there that the other checks look at. */
  private boolean isWhole() {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("id", item.id());
    parts.put("publishedOn", item.publishedOn());
    parts.put("name", item.name());
    parts.put("type", item.type());
    parts.put("department", item.department());
    parts.put("audience", item.audience());
    parts.put("handling", item.handling());
    parts.put("procedure", item.procedure());
    parts.put("limits", item.limits());
    parts.put("guide", item.guide());
    parts.put("legalBases", item.legalBases());
    parts.put("form", item.form());
    if (item.guide() != null) {
      parts.put("guide.summary", item.guide().summary());
      parts.put("guide.fee", item.guide().fee());
      parts.put("guide.time", item.guide().time());
      parts.put("guide.result", item.guide().result());
    }
    if (item.form() != null) {
      parts.put("form.schema", item.form().schema());
      parts.put("form.fields", item.form().fields());
    }
    parts.forEach((name, value) -> {
      if (value == null || value instanceof String text && text.isBlank())
        found.add(new WrongField(name, "缺少这一项，请补上"));
    });
    return found.isEmpty();
  }

  private void identity() {
    require(
        ID.matcher(item.id()).matches(),
        "id",
        "事项编号只能用小写字母、数字和连字符，以字母开头，3 到 41 个字，不能是 " + item.id());
    require(item.version() > 0, "version", "版本号从 1 开始");
    require(
        item.type().code() != null
            && Objects.equals(item.type().name(), ListElements.types().get(item.type().code())),
        "type",
        "基本目录里没有事项类型 %s %s".formatted(item.type().code(), item.type().name()));
    require(!item.legalBases().isEmpty(), "legalBases", "至少写一条设定依据");
    for (var basis : item.legalBases())
      require(basis.check() != null, "legalBases", "“" + basis.title() + "”没有标明已核还是待核");
    for (var exemption : item.guide().notNeeded())
      require(
          exemption.source() != null && exemption.check() != null,
          "guide.notNeeded",
          "“" + exemption.when() + "”不用办，要写明依据哪一条、已核还是待核");
    for (var event : item.lifeEvents())
      require(
          LifeEvents.all().containsKey(event),
          "lifeEvents",
          "没有主题 " + event + "（见 life-events.yaml）");
  }

  private void limits() {
    require(!item.limits().isEmpty(), "limits", "至少写一组办结时限");
    for (var limit : item.limits()) {
      require(
          limit.promised() <= limit.statutory(),
          "limits",
          "承诺时限 %d 个工作日长于法定时限 %d 个工作日，请缩短承诺或核对法定时限".formatted(limit.promised(), limit.statutory()));
      require(limit.promised() >= 0, "limits", "时限不能是负数");
    }
    var days = item.limits().stream().map(ServiceItem.Limits::effectiveFrom).toList();
    require(new HashSet<>(days).size() == days.size(), "limits", "两组时限从同一天起生效，请去掉一组");
  }

  private void handling() {
    require(
        item.decision() == null || item.handling() == ServiceItem.Handling.INSTANT,
        "decision",
        "只有即办件（INSTANT）可以由规则自动决定");
    require(
        item.handling() == ServiceItem.Handling.PROMISED
            || item.limits().stream().allMatch(limit -> limit.promised() == 0),
        "limits",
        "即办件（INSTANT）的承诺时限是 0 个工作日");
    require(
        (item.mode() == Mode.VISITS) == (item.visits() != null),
        "visits",
        "需到现场的事项（VISITS）要写到现场次数和原因，其他事项不写");
    require(
        (item.mode() == Mode.EXTERNAL) == (item.external() != null),
        "external",
        "在其他系统办理的事项（EXTERNAL）要写是哪个系统、依据是什么，其他事项不写");
    var organ = item.remedyOrgan();
    require(
        (organ.kind() == RemedyOrgan.Kind.NAMED) == (organ.name() != null),
        "remedyOrgan",
        "法律指定复议机关（NAMED）的要写机关名称，其他不写");
  }

  private void material(ServiceItem.Material material) {
    var at = "materials." + material.id();
    if (material.necessity() == null) {
      found.add(new WrongField(at, "没有写是否必要（REQUIRED、CONDITIONAL、OPTIONAL）"));
      return;
    }
    var when = material.requiredWhen();
    require(
        (material.necessity() == ServiceItem.Necessity.CONDITIONAL) == (when != null),
        at,
        "有条件才要的材料（CONDITIONAL）要写条件（requiredWhen），其他材料不写");
    require(
        when == null || FormMistakes.properties(item.form()).containsKey(when.field()),
        at,
        "条件里的字段在表单里没有");
    for (var waiver : material.waivedBy())
      require(
          (waiver.data() == null) != (waiver.license() == null)
              && (waiver.data() == null || SHARED.contains(waiver.data())),
          at,
          "免提交要写清由哪类共享数据或哪种证照代替");
    require(material.pages() == null || material.pages() > 0, at + ".pages", "页数要写一页以上，不数页的就不写");
    var deferrable = material.deferrable();
    require(
        deferrable == null || deferrable.days() > 0 && deferrable.follows() != null,
        at,
        "容缺的材料要写几个工作日内补、不补怎么办");
  }

  private void twice() {
    var seen = new HashSet<String>();
    for (var material : item.materials())
      require(seen.add(material.id()), "materials." + material.id(), "这份材料写了两次");
    seen.clear();
    for (var field : item.form().fields())
      require(seen.add(field.name()), "form.fields." + field.name(), "这个字段写了两次");
  }

  private void require(boolean holds, String field, String otherwise) {
    if (!holds) found.add(new WrongField(field, otherwise));
  }
}
