package yingke.systems.onestop.wards;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.Agency;
import yingke.kernel.identity.SubjectRef;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Content.Held;

/** What was checked of the children for whom guardians act; it stays where it was checked. */
@Component
public class Wards {
  /** The item whose grant establishes a guardianship; both carry the same id. */
  static final String ITEM = "guardianship-check";

  private static final Map<String, String> FIELDS =
      Map.of(
          "name", "childName",
          "sex", "childSex",
          "birth", "childBirth",
          "certificate", "certificate",
          "relation", "relation");

  private final ApplicationStore applications;

  Wards(ApplicationStore applications) {
    this.applications = applications;
  }

  /** Name, sex, day of birth, certificate and relation; empty for other agencies. */
  public Map<String, Held> of(Agency agency) {
    var facts = new LinkedHashMap<String, Held>();
    if (!agency.guardian()) return facts;
    var values = applications.find(agency.id()).orElseThrow().content().values();
    FIELDS.forEach((name, field) -> {
      var value = values.get(field);
      if (value != null)
        facts.put(name, new Held(value.toString(), "监护关系核验", "公安机关", agency.since(), null, null));
    });
    return facts;
  }

  /** The same child whichever parent hands the certificate in. */
  static SubjectRef child(Application check) {
    var certificate = text(check, "certificate").replaceAll("[\\s-]", "");
    var id = UUID.nameUUIDFromBytes(("ward:" + certificate).getBytes(StandardCharsets.UTF_8));
    return new SubjectRef(SubjectRef.Kind.PERSON, id.toString());
  }

  static String name(Application check) {
    return text(check, "childName");
  }

  static LocalDate born(Application check) {
    return LocalDate.parse(text(check, "childBirth"));
  }

  private static String text(Application check, String field) {
    return String.valueOf(check.content().values().get(field));
  }
}
