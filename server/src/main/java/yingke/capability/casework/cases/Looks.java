package yingke.capability.casework.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;

/**
 * Notes in the log what people look at and take out; that an officer opened a case is said once in
 * ten minutes for each officer and case on this node, so that a screen that asks three times and a
 * page that is loaded anew say it once.
 */
@Component
class Looks {
  private static final Duration ONE_LOOK = Duration.ofMinutes(10);
  private static final int MOST_KEPT = 20_000;

  private record Look(String account, UUID caseId) {}

  private final ConcurrentHashMap<Look, Instant> noted = new ConcurrentHashMap<>();
  private final Audit audit;
  private final Clock clock;

  Looks(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Residents looking at what is their own are not noted. */
  void note(UUID caseId) {
    var caller = Callers.current();
    if (caller.subject().kind() != SubjectRef.Kind.STAFF) return;
    var now = clock.instant();
    var look = new Look(caller.account(), caseId);
    var before = noted.get(look);
    if (before != null && now.isBefore(before.plus(ONE_LOOK)) && !now.isBefore(before)) return;
    audit.record("casework.case.read", "casework.case:" + caseId, Map.of("act", "open"));
    if (noted.size() >= MOST_KEPT) noted.clear();
    noted.put(look, now);
  }

  /** A list left the program. */
  void exported() {
    audit.record("casework.case.export", "casework.case", Map.of());
  }

  /** Somebody opened a file that came with an act. */
  void tookFile(UUID caseId, UUID file) {
    audit.record("casework.case.read", "casework.case:" + caseId, Map.of("file", file.toString()));
  }
}
