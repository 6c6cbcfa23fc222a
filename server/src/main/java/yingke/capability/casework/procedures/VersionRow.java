package yingke.capability.casework.procedures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text of a procedure.
 *
 * @param content hash of the text: tells apart what calls itself the same version
 * @param loadedAt when the program first knew it
 * @param publishedBy name of who published it here; null for what came with the program
 * @param openCases how many cases still run on it
 * @param current whether new cases take it
 */
record VersionRow(
    String content,
    int version,
    Instant loadedAt,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    int openCases,
    boolean current) {
  VersionRow inForce(boolean yes) {
    return new VersionRow(content, version, loadedAt, publishedAt, publishedBy, openCases, yes);
  }
}
