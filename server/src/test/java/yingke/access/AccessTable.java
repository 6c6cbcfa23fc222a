package yingke.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Public;

/**
 * What opens each operation, read from the compiled program: the gate ({@code @Public} or signed
 * in) and the {@code @PreAuthorize} of the Desk methods that its controller calls.
 */
final class AccessTable {
  /** Where the controller asks a Desk only sometimes: what is needed in any case. */
  private static final Map<String, Condition> SOMETIMES =
      Map.of(
          "identity_Session_actFor",
          Condition.of("hasAnyAuthority('identity.session.own', 'identity.agency.hold')"),
          "identity_Session_show",
          Condition.NONE);

  /** An operation and what its caller must hold. */
  record Row(Operation operation, Condition needs) {
    boolean signed() {
      return SIGNED.contains(operation.id());
    }
  }

  /** Whose caller is another platform, known by its signature and never by a session. */
  private static final Set<String> SIGNED = Set.of("exchange_Incoming_receive");

  private final List<Row> rows = new ArrayList<>();

  AccessTable(List<Operation> operations) {
    var controllers = controllers();
    for (var operation : operations) {
      var handler = controllers.get(operation.id());
      if (handler == null)
        throw new AssertionError(operation + " (" + operation.id() + ") has no controller method");
      rows.add(new Row(operation, SOMETIMES.getOrDefault(operation.id(), condition(handler))));
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** Controller methods by operation id, as kernel/web/OpenApi names them. */
  private static Map<String, JavaMethod> controllers() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("yingke");
    var found = new HashMap<String, JavaMethod>();
    for (var type : classes)
      if (type.isAnnotatedWith(RestController.class))
        for (var method : type.getMethods())
          if (!method.getModifiers().contains(JavaModifier.SYNTHETIC))
            found.put(id(type, method), method);
    return found;
  }

  private static String id(JavaClass type, JavaMethod method) {
    return type.getPackageName().split("\\.")[2]
        + "_"
        + type.getSimpleName().replace("Controller", "")
        + "_"
        + method.getName();
  }

  private static Condition condition(JavaMethod handler) {
    boolean open =
        handler.isAnnotatedWith(Public.class) || handler.getOwner().isAnnotatedWith(Public.class);
    return desks(handler, open ? Condition.NONE : Condition.SIGNED_IN, new HashSet<>());
  }

  /** All Desk methods that the method calls, itself or through others of its feature. */
  private static Condition desks(JavaMethod method, Condition so, Set<JavaMethod> seen) {
    if (!seen.add(method)) return so;
    var called = new ArrayList<JavaMethod>();
    for (var call : method.getMethodCallsFromSelf())
      call.getTarget().resolveMember().ifPresent(called::add);
    for (var reference : method.getMethodReferencesFromSelf())
      reference.getTarget().resolveMember().ifPresent(called::add);
    for (var each : called)
      if (isBesideTheDesk(each, method)) so = desks(each, so, seen);
      else so = so.and(authority(each));
    return so;
  }

  private static boolean isBesideTheDesk(JavaMethod called, JavaMethod caller) {
    return called.getOwner().getPackageName().equals(caller.getOwner().getPackageName())
        && !called.getOwner().getSimpleName().endsWith("Desk");
  }

  private static Condition authority(JavaMethod method) {
    if (method.isAnnotatedWith(PreAuthorize.class))
      return Condition.of(method.getAnnotationOfType(PreAuthorize.class).value());
    if (method.getOwner().isAnnotatedWith(PreAuthorize.class))
      return Condition.of(method.getOwner().getAnnotationOfType(PreAuthorize.class).value());
    return Condition.NONE;
  }

  /** The same for a person to read. */
  String text(List<Kind> kinds) {
    var text = new StringBuilder(INTRODUCTION);
    var modules =
        rows.stream().collect(groupingBy(row -> row.operation().module(), TreeMap::new, toList()));
    modules.forEach((module, ofModule) -> {
      text.append("\n## ").append(module).append("\n\n");
      text.append("| operation | | needs | who |\n|---|---|---|---|\n");
      for (var row : ofModule) text.append(line(row, kinds));
    });
    return text.toString();
  }

  private static String line(Row row, List<Kind> kinds) {
    return "| `%s` | %s | %s | %s |%n"
        .formatted(
            row.operation(),
            row.operation().summary(),
            row.signed() ? "a signature" : row.needs(),
            row.signed() ? "other platforms" : who(row.needs(), kinds));
  }

  private static String who(Condition needs, List<Kind> kinds) {
    if (!needs.signedIn()) return "everybody";
    if (needs.oneOfEach().isEmpty()) return "whoever signed in";
    var who = kinds.stream().filter(needs::opensFor).map(Kind::id).collect(joining(", "));
    return who.isEmpty() ? "**nobody**" : who;
  }

  private static final String INTRODUCTION =
      """
      # Who may do what

      Every operation of the API, what its caller must hold, and which kinds of user hold it. Made by `./yingke generate`
      from the code (`@Public`, `@PreAuthorize`) and from `identity/authorities.yaml`; `AccessTableTest` fails the build when this page is
      old or an operation is missing, and `AccessWalkTest` sends every operation as every kind of user and holds
      the answers against it. A change here is a change of who may do what: read it as such.

      The table says who comes through the door. Whose matters they then see (their own, their department's, their town's)
      is a `where` clause, held by `StrangersTest`.

      Kinds: `nobody` is not signed in; `newcomer` has only a one-time secret; `person` acts for themselves or for their firm; `agent`
      acts by somebody's leave, `agent-with-licenses` may also show that one's licenses; `guardian` acts for a child; `staff` is an
      officer without a post. All others are posts, of which an officer may hold several.
      """;
}
