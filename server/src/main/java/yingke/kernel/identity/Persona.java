package yingke.kernel.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented inhabitant or officer of the demonstration district, whom anybody may sign in as.
 *
 * @param id short word: {@code wang-guilan}
 * @param role who they are, in a few words
 * @param description what to try as them
 * @param face where their screens are: portal, work or cockpit
 */
public record Persona(
    String id, String name, String role, String description, String face, List<String> firms) {
  public Persona {
    firms = firms == null ? List.of() : List.copyOf(firms);
  }

  /** The registry's id of an invented person. */
  public static UUID person(String slug) {
    return named("demo-person:" + slug);
  }

  /** The registry's id of an invented firm. */
  public static UUID firm(String slug) {
    return named("demo-firm:" + slug);
  }

  UUID account() {
    return account(id);
  }

  /** The account of a persona or of an officer of the demonstration. */
  static UUID account(String id) {
    return named("demo-account:" + id);
  }

  SubjectRef subject() {
    return face.equals("portal")
        ? new SubjectRef(SubjectRef.Kind.PERSON, person(id).toString())
        : new SubjectRef(SubjectRef.Kind.STAFF, id);
  }

  private static UUID named(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A firm of the demonstration and its name. */
  record DemoFirm(String id, String name) {}

  /** demo/identity.yaml. */
  record File(List<Persona> personas, @Nullable List<DemoFirm> firms) {}
}
