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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import yingke.kernel.organization.Organization;

/**
 * The procedures that come with the program, and every earlier text of theirs that a case was
 * opened with: a file may change, a running case does not.
 */
@Component
public class Procedures {
  private static final Logger LOG = LoggerFactory.getLogger(Procedures.class);

  private final ProcedureStore store;
  private final Organization organization;
  private final Clock clock;
  private final Map<String, Procedure> newest = new TreeMap<>();
  private final Map<String, Procedure> byContent = new ConcurrentHashMap<>();
  private final Map<String, String> drawings = new ConcurrentHashMap<>();

  Procedures(ProcedureStore store, Organization organization, Clock clock) {
    this.store = store;
    this.organization = organization;
    this.clock = clock;
  }

  /** Reads {@code procedures/<module>/*.yaml}; a mistake in one of them stops the start. */
  public void load(Predicate<String> knowsGuard) {
    var mistakes = new ArrayList<String>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:procedures/*/*.yaml"))
        load(file, knowsGuard, mistakes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!mistakes.isEmpty()) throw new InvalidProcedures(mistakes);
  }

  private void load(Resource file, Predicate<String> knowsGuard, List<String> mistakes)
      throws IOException {
    var path = file.getURL().getPath();
    var name = path.substring(path.lastIndexOf("/procedures/") + 1);
    var text = file.getContentAsString(StandardCharsets.UTF_8);
    var read = ProcedureFile.read(name, text, organization::knowsPost, knowsGuard);
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
    newest.put(procedure.id(), procedure);
    byContent.put(procedure.content(), procedure);
  }

  /** The version that new cases take. */
  public Optional<Procedure> newest(String id) {
    return Optional.ofNullable(newest.get(id));
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
