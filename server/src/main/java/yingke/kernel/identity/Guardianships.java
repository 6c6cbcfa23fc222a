package yingke.kernel.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Acting for a child by proof (监护): parents are the guardians of their children under age
 * (《民法典》第二十七条). Whoever has checked the proof establishes it; it ends by itself when the child is
 * of age (第十七条), or when guardian or authority ends it.
 */
public interface Guardianships {
  /**
   * Establishes one, once.
   *
   * @param id of the check that stands behind it
   * @param ward the child; needs no account
   * @return false when the guardian has no account here, or the child is of age
   */
  boolean establish(UUID id, SubjectRef ward, String wardName, LocalDate born, SubjectRef guardian);

  /** The one that a check established. */
  Optional<Agency> find(UUID id);

  /** Ends it at once, also for what the guardian is in the middle of. */
  void revoke(UUID id);
}
