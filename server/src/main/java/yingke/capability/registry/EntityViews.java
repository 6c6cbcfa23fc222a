package yingke.capability.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.crypto.Masks;
import yingke.kernel.division.Divisions;

/** Puts people and firms into words for screens, in the clear or masked. */
@Component
public class EntityViews {
  private static final int ADDRESS_SHOWN = 6;
  private static final int FEN_A_YUAN = 100;
  private static final int YUAN_A_WAN = 10_000;

  private final Divisions divisions;

  EntityViews(Divisions divisions) {
    this.divisions = divisions;
  }

  /** Every known attribute in the clear: for the person, and for officers who unmasked it. */
  public List<AttributeView> clear(Person person) {
    var views = new ArrayList<AttributeView>();
    for (var each : PersonAttribute.values()) add(views, person, each, false);
    return views;
  }

  /** Every known attribute, the sensitive ones masked. */
  public List<AttributeView> masked(Person person) {
    var views = new ArrayList<AttributeView>();
    for (var each : PersonAttribute.values()) add(views, person, each, each.sensitive());
    return views;
  }

  /** A firm's registered data; the phone of its contact is masked unless it is the firm's own. */
  public List<AttributeView> entity(LegalEntity e, boolean clear) {
    var views = new ArrayList<AttributeView>();
    add(views, "uscc", "统一社会信用代码", e.uscc(), e.uscc().value());
    add(views, "name", "名称", e.name(), e.name().value());
    add(views, "kind", "类型", e.kind(), e.kind().value().title());
    add(views, "status", "登记状态", e.status(), e.status().value().title());
    add(
        views,
        "representativeName",
        e.kind().value() == LegalEntity.Kind.SELF_EMPLOYED ? "经营者" : "法定代表人",
        e.representativeName(),
        e.representativeName().value());
    add(views, "division", "所在地", e.division(), divisions.fullName(e.division().value()));
    add(views, "address", "住所", e.address(), e.address().value());
    add(views, "businessScope", "经营范围", e.businessScope(), e.businessScope().value());
    if (e.capitalFen() != null)
      add(views, "capitalFen", "注册资本", e.capitalFen(), capital(e.capitalFen().value()));
    add(views, "established", "成立日期", e.established(), e.established().value().toString());
    var phone = e.phone();
    if (phone != null)
      views.add(
          new AttributeView(
              "phone",
              "联系电话",
              clear ? phone.value() : Masks.phone(phone.value()),
              !clear,
              phone.source(),
              phone.asOf()));
    return views;
  }

  /** The value of a person's attribute in words; null when no source knows it. */
  public @Nullable String text(Person person, PersonAttribute attribute) {
    return switch (attribute) {
      case NAME -> person.name().value();
      case ID_NUMBER -> person.idNumber().value();
      case SEX -> person.sex().value().title();
      case BIRTH_DATE -> person.birthDate().value().toString();
      case DIVISION -> divisions.fullName(person.division().value());
      case ADDRESS -> person.address().value();
      case PHONE -> person.phone() == null ? null : person.phone().value();
    };
  }

  private void add(
      List<AttributeView> views, Person person, PersonAttribute attribute, boolean masked) {
    var origin = attribute.of(person);
    var text = text(person, attribute);
    if (origin == null || text == null) return;
    views.add(
        new AttributeView(
            attribute.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            attribute.title(),
            masked ? mask(attribute, text) : text,
            masked,
            origin.source(),
            origin.asOf()));
  }

  private static String mask(PersonAttribute attribute, String text) {
    return switch (attribute) {
      case ID_NUMBER -> Masks.idNumber(text);
      case PHONE -> Masks.phone(text);
      case BIRTH_DATE -> text.substring(0, 4) + "-**-**";
      case ADDRESS -> text.substring(0, Math.min(ADDRESS_SHOWN, text.length() / 2)) + "****";
      case NAME, SEX, DIVISION -> text;
    };
  }

  private static void add(
      List<AttributeView> views, String code, String title, Attribute<?> origin, String text) {
    views.add(new AttributeView(code, title, text, false, origin.source(), origin.asOf()));
  }

  private static String capital(long fen) {
    long yuan = fen / FEN_A_YUAN;
    return yuan % YUAN_A_WAN == 0 ? yuan / YUAN_A_WAN + " 万元" : yuan + " 元";
  }
}
