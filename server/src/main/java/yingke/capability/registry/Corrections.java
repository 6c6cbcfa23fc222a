package yingke.capability.registry;

import java.util.UUID;

/** The door for other modules to the correction at the source (校核纠错). */
public interface Corrections {
  /**
   * Tells the source of a fact about the caller that it is wrong, or finds the correction that
   * already waits for its answer. Part of the caller's transaction.
   *
   * @param command the same command again is the same correction
   * @param claimed checked by {@link PersonAttribute#problem} before
   * @param explanation what is wrong and what proves it, at most 500 characters
   * @return id of the correction
   */
  UUID open(UUID command, PersonAttribute attribute, String claimed, String explanation);

  /**
   * As {@link #open}, for a fact about the firm that the caller acts for.
   *
   * @param claimed checked by {@link EntityAttribute#problem} before
   */
  UUID openForFirm(UUID command, EntityAttribute attribute, String claimed, String explanation);
}
