package yingke.capability.casework.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.RuleBroken;

/**
 * The procedures that come with the program or were published here, and every earlier text of
 * theirs that a case was opened with: a procedure may change, a running case does not. New cases
 * take the highest version; of equal ones, what was published here.
 */
@Component
public class Procedures {
  private static final Logger LOG = LoggerFactory.getLogger(Procedures.class);

  private final ProcedureStore store;
  private final Organization organization;
  private final Clock clock;
  private final Map<String, Procedure> newest = new ConcurrentHashMap<>();
  private final Map<String, Procedure> byContent = new ConcurrentHashMap<>();
  private final Map<String, String> drawings = new ConcurrentHashMap<>();
  private Predicate<String> knowsGuard = _ -> false;

  Procedures(ProcedureStore store, Organization organization, Clock clock) {
    this.store = store;
    this.organization = organization;
    this.clock = clock;
  }

  /** Reads {@code procedures/<module>/*.yaml}; a mistake in one of them stops the start. */
  public void load(Predicate<String> knowsGuard) {
    this.knowsGuard = knowsGuard;
    var mistakes = new ArrayList<String>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:procedures/*/*.yaml"))
        load(file, mistakes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    for (var text : store.published()) takePublished(text, mistakes);
    if (!mistakes.isEmpty()) throw new InvalidProcedures(mistakes);
  }

  private void takePublished(String text, List<String> mistakes) {
    var read = read("已发布的流程", text);
    mistakes.addAll(read.mistakes());
    if (read.procedure() != null) take(read.procedure());
  }

  private void take(Procedure procedure) {
    byContent.put(procedure.content(), procedure);
    newest.merge(
        procedure.id(), procedure, (old, other) -> other.version() >= old.version() ? other : old);
  }

  ProcedureFile.Read read(String file, String text) {
    return ProcedureFile.read(file, text, organization::knowsPost, knowsGuard);
  }

  /** What is wrong with a text that is to be the next version of a procedure. */
  Checked check(String procedure, String text) {
    var read = read("", text);
    var mistakes = new ArrayList<Checked.Mistake>();
    for (var each : read.mistakes()) {
      var parts = each.split(":", 3);
      mistakes.add(new Checked.Mistake(Integer.parseInt(parts[1]), parts[2].strip()));
    }
    var found = read.procedure();
    if (found == null) return new Checked(null, null, null, mistakes, null);
    mistakes.addAll(
        new NextVersion(found, text).mistakes(procedure, newest(procedure), organization));
    return new Checked(
        found.id(),
        found.version(),
        found.name(),
        mistakes,
        mistakes.isEmpty() ? new Drawing(found).xml() : null);
  }

  /** New cases take it once the caller's transaction is committed. */
  void publish(String text, String by) {
    var procedure = read("", text).procedure();
    if (procedure == null || !store.publish(procedure, text, by, clock.instant()))
      throw new RuleBroken("text-known", "这份内容与某个已有版本完全相同，不需要再发布");
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            take(procedure);
          }
        });
  }

  private void load(Resource file, List<String> mistakes) throws IOException {
    var path = file.getURL().getPath();
    var name = path.substring(path.lastIndexOf("/procedures/") + 1);
    var text = file.getContentAsString(StandardCharsets.UTF_8);
    var read = read(name, text);
    mistakes.addAll(read.mistakes());
    var procedure = read.procedure();
    if (procedure == null) return;
    var id = name.substring("procedures/".length(), name.length() - ".yaml".length());
    if (!procedure.id().equals(id.replace('/', '-')))
      mistakes.add(
          "%s:1: id 应与文件同名：%s，不能是 %s".formatted(name, id.replace('/', '-'), procedure.id()));
    if (!store.keep(procedure, text, clock.instant()))
      LOG.warn(
          "{} changed without a new version number; running cases keep the text that they began with",
          name);
    take(procedure);
  }

  /** The version that new cases take. */
  public Optional<Procedure> newest(String id) {
    return Optional.ofNullable(newest.get(id));
  }

  /** The text that new cases take. */
  Optional<String> text(String id) {
    return newest(id).map(procedure -> store.text(procedure.content()));
  }

  /** All texts of a procedure, the newest first. */
  List<VersionRow> versions(String id) {
    var current = newest(id).map(Procedure::content).orElse("");
    return store.versions(id).stream()
        .map(row -> row.inForce(row.content().equals(current)))
        .toList();
  }

  Optional<String> text(String id, String content) {
    return store.find(id, content);
  }

  /** The newest of each, by id. */
  public List<Procedure> all() {
    return newest.values().stream().sorted(Comparator.comparing(Procedure::id)).toList();
  }

  /** The very text that a case was opened with. */
  public Procedure get(String content) {
    return byContent.computeIfAbsent(content, this::read);
  }

  /** A procedure as BPMN 2.0 with its diagram. */
  public String drawing(String content) {
    return drawings.computeIfAbsent(content, text -> new Drawing(get(text)).xml());
  }

  /** What was accepted when it was loaded is not judged again. */
  private Procedure read(String content) {
    var read = ProcedureFile.read(content, store.text(content), _ -> true, _ -> true);
    var procedure = read.procedure();
    if (procedure == null) throw new IllegalStateException(String.join("\n", read.mistakes()));
    return procedure;
  }
}
