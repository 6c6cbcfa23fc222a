package yingke.systems.onestop.items;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingke.kernel.crypto.Masks;

/**
 * Something one can apply for, as its file under {@code resources/items} describes it (elements of
 * the implementation list, GB/T 39554.1).
 *
 * @param department id of the organ that decides
 * @param procedure id of the casework procedure that its cases run through
 * @param mode where it is handled: here to the end, with visits, or in another system
 * @param visits how often one has to come and why; null unless the mode is {@code VISITS}
 * @param external the system that the law binds it to; null unless the mode is {@code EXTERNAL}
 * @param license id of the license type that a grant issues, null when it ends in a document only
 * @param decision id of the decision rule that decides at once, null when people decide
 * @param limits workdays, each from its day on; see {@link #limitsOn}
 * @param commitment 告知承诺, null where the law does not allow it
 * @param pickup how the result may reach the applicant (送达)
 * @param list other elements of the implementation list by name; see {@link ListElements}
 * @param questions how people ask for it, for the search
 * @param facts where each group of facts comes from and whether somebody has checked it
 */
public record ServiceItem(
    String id,
    int version,
    LocalDate publishedOn,
    String name,
    Type type,
    @Nullable Subtype subtype,
    String department,
    Audience audience,
    Handling handling,
    Mode mode,
    @Nullable Visits visits,
    @Nullable BoundSystem external,
    String procedure,
    @Nullable String license,
    @Nullable String decision,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Limits> limits,
    @Nullable Commitment commitment,
    List<Pickup> pickup,
    RemedyOrgan remedyOrgan,
    List<String> lifeEvents,
    List<String> keywords,
    List<String> questions,
    Guide guide,
    Map<String, Provenance> facts,
    Map<String, ListElement> list,
    List<LegalBasis> legalBases,
    Form form,
    List<Material> materials) {
  /** What a file may leave out gets its usual value; limits stand in the order of their dates. */
  public ServiceItem {
    if (mode == null) mode = Mode.ONLINE;
    if (pickup == null) pickup = List.of(Pickup.ELECTRONIC, Pickup.WINDOW);
    if (remedyOrgan == null) remedyOrgan = RemedyOrgan.DISTRICT;
    if (facts == null) facts = Map.of();
    if (list == null) list = Map.of();
    if (keywords == null) keywords = List.of();
    if (questions == null) questions = List.of();
    if (lifeEvents == null) lifeEvents = List.of();
    if (materials == null) materials = List.of();
    if (limits != null) limits = limits.stream().sorted(Limits.BY_DATE).toList();
  }

  /** Who applies: a person for themselves, or a firm. */
  public enum Audience {
    PERSON,
    LEGAL_ENTITY
  }

  /** 即办件 decided at once, 承诺件 decided within the promised time. */
  public enum Handling {
    INSTANT,
    PROMISED
  }

  /** Whether somebody has compared it with its source (已核) or not yet (待核). */
  public enum Check {
    CHECKED,
    UNCHECKED
  }

  /** 事项类型 with the code of the basic catalog: 01 行政许可 … 20 公共服务. */
  public record Type(String code, String name) {}

  /**
   * Where a 业务办理项 belongs: several of them, split by occasion, make one 主项.
   *
   * @param main name of the 主项: 食品经营许可
   * @param kind the occasion: 新办, 变更, 延续, 注销
   */
  public record Subtype(String main, String kind) {}

  /**
   * Workdays; {@code promised} 0 means at once.
   *
   * @param effectiveFrom first day on which they hold, null for those that always held
   * @param source where the statutory one is written; null when {@code facts.limits} says it
   * @param check whether it was compared with the source; null when {@code facts.limits} says it
   */
  public record Limits(
      int statutory,
      int promised,
      @Nullable LocalDate effectiveFrom,
      @Nullable String source,
      @Nullable Check check) {
    static final Comparator<Limits> BY_DATE =
        Comparator.comparing(
            Limits::effectiveFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    boolean holdsOn(LocalDate day) {
      return effectiveFrom == null || !effectiveFrom.isAfter(day);
    }
  }

  /** Where a group of facts comes from. */
  public record Provenance(Check check, String source) {}

  /** An article that the item stands on. */
  public record LegalBasis(String title, String article, String text, Check check) {}

  /** What the applicant fills in: a JSON Schema (2020-12) and how to show each field. */
  public record Form(Map<String, Object> schema, List<Field> fields) {
    /** The field of that name. */
    public Optional<Field> field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** What the field is called on screens and documents. */
    public String title(String name) {
      return schema.get("properties") instanceof Map<?, ?> properties
              && properties.get(name) instanceof Map<?, ?> property
              && property.get("title") instanceof String title
          ? title
          : name;
    }
  }

  /**
   * How a field of the form is shown and where its value comes from. Fields stand in the order of
   * the file.
   *
   * @param prefill attribute of the registry that fills it: {@code person.name}
   * @param suggest true when the prefilled value is only a suggestion that one may simply overtype;
   *     else it is a fact that one can only dispute
   * @param sensitive how it is masked on officers' screens; it is stored sealed
   * @param check a check that JSON Schema cannot express
   * @param showWhen shown only when another field has that value
   */
  public record Field(
      String name,
      String widget,
      @Nullable String help,
      @Nullable String prefill,
      boolean suggest,
      @Nullable Sensitive sensitive,
      @Nullable ValueCheck check,
      @Nullable Condition showWhen) {}

  /** Kinds of personal data that are sealed in the database and masked on screens. */
  public enum Sensitive {
    ID_NUMBER,
    PHONE,
    ADDRESS;

    private static final int ADDRESS_SHOWN = 6;

    /** As those see it who may know that it exists, but not what it is. */
    public String mask(String text) {
      return switch (this) {
        case ID_NUMBER -> Masks.idNumber(text);
        case PHONE -> Masks.phone(text);
        case ADDRESS -> text.substring(0, Math.min(ADDRESS_SHOWN, text.length() / 2)) + "****";
      };
    }
  }

  /** Checks of the base standards: citizen ID (GB 11643), unified social credit code (GB 32100). */
  public enum ValueCheck {
    ID_NUMBER,
    CREDIT_CODE
  }

  /** Holds when the form's field has exactly that value. */
  public record Condition(String field, Object equals) {
    /** Whether it holds for what was filled in. */
    public boolean holds(Map<String, Object> values) {
      return equals.equals(values.get(field));
    }
  }

  /** Must it be there: always, only under a condition, or if one has it. */
  public enum Necessity {
    REQUIRED,
    CONDITIONAL,
    OPTIONAL
  }

  /**
   * A document to hand in.
   *
   * @param type 原件, 复印件 or 电子文件, null where it does not matter
   * @param copies of paper, null where there is none
   * @param waivedBy what government has already, so that nobody is asked for it (免提交)
   * @param accepts endings of the files that may be uploaded
   * @param deferrable how long it may come later (容缺受理), null when it has to be there
   * @param pages that a whole copy has at least, over all its files; null where nobody counts
   * @param expires whether the uploader is asked until when it is valid; null leaves it to the
   *     photo check, which goes by the name
   */
  public record Material(
      String id,
      String name,
      Necessity necessity,
      @Nullable Condition requiredWhen,
      String form,
      String source,
      @Nullable String type,
      @Nullable Integer copies,
      List<Waiver> waivedBy,
      List<String> accepts,
      @Nullable String help,
      @Nullable Deferral deferrable,
      @Nullable Integer pages,
      @Nullable Boolean expires) {
    /** What a file may leave out gets its usual value. */
    public Material {
      if (waivedBy == null) waivedBy = List.of();
      if (accepts == null) accepts = List.of("pdf", "jpg", "png", "ofd");
    }

    /** Whether this application needs it. */
    public boolean neededFor(Map<String, Object> values) {
      return switch (necessity) {
        case REQUIRED -> true;
        case CONDITIONAL -> requiredWhen != null && requiredWhen.holds(values);
        case OPTIONAL -> false;
      };
    }
  }

  /**
   * A reason not to ask for a material: shared data of the registry or a license that the holder
   * has. Exactly one of {@code data} and {@code license} is named.
   */
  public record Waiver(@Nullable String data, @Nullable String license, String says) {}

  /**
   * May come later (容缺受理).
   *
   * @param days workdays after acceptance by which it has to be there
   * @param follows what happens when it is not, in words for the applicant
   */
  public record Deferral(int days, String follows) {}

  /** The limits that hold on that day: the latest of those that have begun. */
  public Limits limitsOn(LocalDate day) {
    return limits.stream()
        .filter(l -> l.holdsOn(day))
        .reduce((_, later) -> later)
        .orElseGet(limits::getFirst);
  }

  /** Whether it renews a license (延续) that the applicant holds. */
  public boolean renews() {
    return license != null && subtype != null && "延续".equals(subtype.kind());
  }

  /** The material of that id. */
  public Optional<Material> material(String materialId) {
    return materials.stream().filter(m -> m.id().equals(materialId)).findFirst();
  }

  /** Name of the field with what the applicant is known by: ID number, or credit code of a firm. */
  public String codeField() {
    var wanted = audience == Audience.PERSON ? ValueCheck.ID_NUMBER : ValueCheck.CREDIT_CODE;
    return form.fields().stream()
        .filter(field -> field.check() == wanted)
        .map(Field::name)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(id + " has no " + wanted));
  }
}
