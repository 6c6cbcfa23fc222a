package yingke.capability.casework;

import java.time.Instant;
import java.util.UUID;
import yingke.kernel.identity.SubjectRef;

/**
 * What happened to a case, as its timeline holds it. Handed to every {@link CaseSubscriber} at
 * least once, in order per case.
 */
public sealed interface CaseEvent permits CaseAdvanced, CaseClosed, CaseOverdue, CaseNoted {
  /** The same in every delivery: what a subscriber is idempotent by. */
  UUID id();

  UUID caseId();

  String procedure();

  /** What the case is about, in the words of its system: {@code onestop.application:<uuid>}. */
  String matter();

  String number();

  /** Position in the case's timeline, from 0. */
  int seq();

  Instant at();

  SubjectRef party();

  String department();

  String division();

  /** Account that acted, or {@code system:<module>}. */
  String actor();

  String actorName();
}
