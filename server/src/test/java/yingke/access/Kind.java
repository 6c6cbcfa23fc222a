package yingke.access;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Persona;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SubjectRef;

/**
 * A kind of user, with what identity/authorities.yaml gives it; read here anew, not asked of the
 * program.
 *
 * @param id the post, or a word for those without one
 */
record Kind(String id, Set<String> authorities) {
  private static final String FILE = "identity/authorities.yaml";
  private static final String NOBODY = "nobody";
  private static final String PERSON = "wang-guilan";
  private static final String OFFICER = "market-window";
  private static final String DEPARTMENT = "market";

  /** Those who are no officers: who they are, and what the file calls what they hold. */
  private static final Map<String, List<String>> PEOPLE =
      Map.of(
          "person", List.of("PERSON"),
          "agent", List.of("AGENT"),
          "agent-with-licenses", List.of("AGENT", "AGENT_LICENSES"),
          "guardian", List.of("GUARDIAN"),
          "staff", List.of("STAFF"));

  static List<Kind> all() {
    var file = file();
    var kinds = requireNonNull(file.get("kinds"));
    var all = new ArrayList<Kind>();
    all.add(new Kind(NOBODY, Set.of()));
    all.add(new Kind("newcomer", Set.of("identity.session.own")));
    for (var people : new TreeMap<>(PEOPLE).entrySet())
      all.add(new Kind(people.getKey(), union(kinds, people.getValue())));
    for (var post : new TreeMap<>(requireNonNull(file.get("posts"))).entrySet()) {
      var authorities = union(kinds, List.of("STAFF"));
      authorities.addAll(post.getValue());
      all.add(new Kind(post.getKey(), authorities));
    }
    return all;
  }

  private static Set<String> union(Map<String, List<String>> lists, List<String> names) {
    var union = new HashSet<String>();
    for (var name : names) union.addAll(requireNonNull(lists.get(name)));
    return union;
  }

  private static Map<String, Map<String, List<String>>> file() {
    try (var text = new ClassPathResource(FILE).getInputStream()) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean nobody() {
    return id.equals(NOBODY);
  }

  boolean officer() {
    return !nobody() && !id.equals("newcomer") && (id.equals("staff") || !PEOPLE.containsKey(id));
  }

  /** Somebody of this kind: an account of the demonstration that holds just this. */
  Caller caller() {
    var post = officer() && !id.equals("staff");
    return new Caller(
        UUID.nameUUIDFromBytes(
                ("demo-account:" + (officer() ? OFFICER : PERSON)).getBytes(StandardCharsets.UTF_8))
            .toString(),
        id,
        officer()
            ? new SubjectRef(SubjectRef.Kind.STAFF, OFFICER)
            : new SubjectRef(SubjectRef.Kind.PERSON, Persona.person(PERSON).toString()),
        null,
        authorities,
        post ? List.of(new Seat(DEPARTMENT, id)) : List.of(),
        officer() ? new Scope("341003", Set.of(DEPARTMENT), false) : Scope.OWN);
  }
}
