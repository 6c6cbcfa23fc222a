package yingke.capability.casework;

import java.time.Instant;
import java.util.UUID;
import yingke.kernel.identity.SubjectRef;

/**
 * What happened to a case, as its timeline holds it. Handed to every {@link CaseSubscriber} at
 * least once, in order per case.
 */
public sealed interface CaseEvent permits CaseAdvanced, CaseClosed, CaseOverdue, CaseNoted {
  EventHead head();

  /** The same in every delivery: what a subscriber is idempotent by. */
  default UUID id() {
    return head().id();
  }

  default UUID caseId() {
    return head().caseId();
  }

  default String procedure() {
    return head().procedure();
  }

  /** What the case is about, in the words of its system: {@code onestop.application:<uuid>}. */
  default String matter() {
    return head().matter();
  }

  default String number() {
    return head().number();
  }

  /** Position in the case's timeline, from 0. */
  default int seq() {
    return head().seq();
  }

  default Instant at() {
    return head().at();
  }

  default SubjectRef party() {
    return head().party();
  }

  default String department() {
    return head().department();
  }

  default String division() {
    return head().division();
  }

  /** Account that acted, or {@code system:<module>}. */
  default String actor() {
    return head().actor();
  }

  default String actorName() {
    return head().actorName();
  }
}
