package yingke.systems.onestop.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingke.kernel.web.WrongField;
import yingke.systems.onestop.forms.FormSchema;
import yingke.systems.onestop.forms.SchemaSense;

/** What is wrong between a form's schema and the fields that are shown. */
final class FormMistakes {
  /** What a form can be filled from; see {@code applications.Prefill}. */
  private static final Set<String> SOURCES =
      Set.of(
          "person.name",
          "person.idNumber",
          "person.birthDate",
          "person.division",
          "person.address",
          "person.phone",
          "declarant.name",
          "declarant.idNumber",
          "declarant.division",
          "declarant.address",
          "declarant.phone",
          "ward.name",
          "ward.sex",
          "ward.birth",
          "ward.certificate",
          "ward.relation",
          "entity.name",
          "entity.uscc",
          "entity.representative",
          "entity.representativeIdNumber",
          "entity.address",
          "entity.division");

  private FormMistakes() {}

  static List<WrongField> of(ServiceItem item) {
    var found = new ArrayList<WrongField>();
    var form = item.form();
    try {
      FormSchema.of(form.schema());
    } catch (RuntimeException broken) {
      found.add(new WrongField("form.schema", "不是有效的 JSON Schema：" + broken.getMessage()));
    }
    found.addAll(SchemaSense.mistakes(form.schema()));
    var code =
        item.audience() == ServiceItem.Audience.PERSON
            ? ServiceItem.ValueCheck.ID_NUMBER
            : ServiceItem.ValueCheck.CREDIT_CODE;
    if (form.fields().stream().noneMatch(f -> f.check() == code))
      found.add(new WrongField("form.fields", "没有一个字段按 " + code + " 校验，系统不知道申请人的证件号码在哪里"));
    var properties = properties(form).keySet();
    for (var field : form.fields()) field(item, field, properties, found);
    var shown = new HashSet<>(form.fields().stream().map(ServiceItem.Field::name).toList());
    for (var property : properties)
      if (!shown.contains(property))
        found.add(new WrongField("form.fields." + property, "表单结构里有，但没有显示出来"));
    return found;
  }

  /** A renewal's form is filled from the license besides. */
  private static boolean isSource(ServiceItem item, String prefill) {
    return SOURCES.contains(prefill) || item.renews() && prefill.startsWith("license.");
  }

  private static void field(
      ServiceItem item, ServiceItem.Field field, Set<String> properties, List<WrongField> found) {
    var at = "form.fields." + field.name();
    if (!properties.contains(field.name())) found.add(new WrongField(at, "表单结构里没有这个字段"));
    if (field.widget() == null) found.add(new WrongField(at, "没有写用什么控件填写（widget）"));
    if (field.prefill() != null && !isSource(item, field.prefill()))
      found.add(new WrongField(at, "没有可预填的数据 " + field.prefill()));
    if (field.showWhen() != null && !properties.contains(field.showWhen().field()))
      found.add(new WrongField(at, "显示条件里的字段不存在"));
  }

  /** The schema's properties by name, in order. */
  static Map<String, Object> properties(ServiceItem.Form form) {
    var found = new LinkedHashMap<String, Object>();
    if (form.schema().get("properties") instanceof Map<?, ?> properties)
      properties.forEach((name, property) -> found.put(String.valueOf(name), property));
    return found;
  }
}
