package yingke.systems.onestop.items;

import java.time.LocalDate;
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
 * @param license id of the license type that a grant issues
 * @param decision id of the decision rule that decides at once, null when people decide
 * @param limits workdays
 * @param questions how people ask for it, for the search
 * @param facts where each group of facts comes from and whether somebody has checked it
 */
public record ServiceItem(
    String id,
    int version,
    LocalDate publishedOn,
    String name,
    Type type,
    String department,
    Audience audience,
    Handling handling,
    String procedure,
    String license,
    @Nullable String decision,
    Limits limits,
    List<String> lifeEvents,
    List<String> keywords,
    List<String> questions,
    Guide guide,
    Map<String, Provenance> facts,
    List<LegalBasis> legalBases,
    Form form,
    List<Material> materials) {

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

  /** Workdays; {@code promised} 0 means at once. */
  public record Limits(int statutory, int promised) {}

  /** Where a group of facts comes from. */
  public record Provenance(Check check, String source) {}

  /** An article that the item stands on. */
  public record LegalBasis(String title, String article, String text, Check check) {}

  /** The guide (办事指南), in words that need no explanation. */
  public record Guide(
      String summary,
      List<String> who,
      List<String> notFor,
      List<Benefit> benefits,
      List<GuideStep> steps,
      String time,
      Fee fee,
      String result,
      String remedies,
      List<Place> places,
      List<Faq> faq) {}

  /** What a holder enjoys from an age on. */
  public record Benefit(int from, String kind, String text) {}

  /** One step of the way, as the applicant lives it. */
  public record GuideStep(String title, String text) {}

  /** What it costs. */
  public record Fee(boolean free, String text) {}

  /** A counter that takes the application. */
  public record Place(String name, String hours, String phone, Check check) {}

  /** A question people ask and its answer. */
  public record Faq(String question, String answer) {}

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
   * @param waivedBy what government has already, so that nobody is asked for it (免提交)
   * @param accepts endings of the files that may be uploaded
   */
  public record Material(
      String id,
      String name,
      Necessity necessity,
      @Nullable Condition requiredWhen,
      String form,
      String source,
      List<Waiver> waivedBy,
      List<String> accepts,
      @Nullable String help) {
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
