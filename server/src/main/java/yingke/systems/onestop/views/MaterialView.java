package yingke.systems.onestop.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.items.ServiceItem;

/**
 * A material of an application.
 *
 * @param needed whether it must be there for what was filled in so far
 * @param says why it is waived, null when it is not
 * @param problem what the clerk found wrong with it, null when nothing
 * @param files that stand for it now
 * @param earlier files that a supplement replaced
 * @param paper that a counter compared with its original, null when none was shown
 */
public record MaterialView(
    String id,
    String name,
    boolean needed,
    State state,
    @Nullable String says,
    @Nullable String problem,
    @Nullable String help,
    List<String> accepts,
    List<FileView> files,
    List<FileView> earlier,
    @Nullable PaperView paper) {

  /** How it stands. */
  public enum State {
    /** 免提交. */
    WAIVED,
    /** Files are there. */
    UPLOADED,
    /** A supplement notice names it, and nothing new has come. */
    UNREADABLE,
    /** Needed, and promised for later or promised to be so. */
    DEFERRED,
    /** Needed and not there. */
    MISSING,
    /** Not there and not needed. */
    NOT_NEEDED
  }

  /** An uploaded file. */
  public record FileView(UUID id, String name, String mediaType, long size, Instant addedAt) {}

  /**
   * 原件已核验.
   *
   * @param organ that runs the counter
   * @param files the scan
   */
  public record PaperView(String comparedBy, String organ, Instant at, List<FileView> files) {}

  static State state(
      boolean needed, boolean waived, boolean promised, boolean refused, boolean there) {
    if (refused) return State.UNREADABLE;
    if (there) return State.UPLOADED;
    if (waived) return State.WAIVED;
    if (needed && promised) return State.DEFERRED;
    return needed ? State.MISSING : State.NOT_NEEDED;
  }

  static MaterialView of(
      ServiceItem.Material material,
      boolean needed,
      State state,
      @Nullable String says,
      @Nullable String problem,
      List<FileView> files,
      List<FileView> earlier) {
    return new MaterialView(
        material.id(),
        material.name(),
        needed,
        state,
        says,
        problem,
        material.help(),
        material.accepts(),
        files,
        earlier,
        null);
  }

  /** With the paper that was shown. */
  MaterialView seen(@Nullable PaperView shown) {
    return shown == null
        ? this
        : new MaterialView(
            id, name, needed, state, says, problem, help, accepts, files, earlier, shown);
  }
}
