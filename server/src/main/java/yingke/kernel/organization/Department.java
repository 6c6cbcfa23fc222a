package yingke.kernel.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organ of government. One that is abolished stays, because what it decided names it.
 *
 * @param id short word, the same everywhere: {@code market}
 * @param uscc unified social credit code (GB 32100), which seals and licenses name
 * @param name as on its signboard
 * @param division 12-digit code of what it governs
 * @param parent id of the organ above it, null for the district government's office and the bureaux
 * @param since first day of its work, null when nobody said
 * @param until last day of its work, null while it works
 */
public record Department(
    String id,
    String uscc,
    String name,
    String division,
    @Nullable String parent,
    @Nullable LocalDate since,
    @Nullable LocalDate until) {

  /** Whether it was abolished: nobody is employed there or given a post any more. */
  public boolean closed() {
    return until != null;
  }
}
