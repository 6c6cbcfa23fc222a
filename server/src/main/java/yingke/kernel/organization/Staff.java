package yingke.kernel.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the government.
 *
 * @param department id of the department that employs them
 * @param posts kinds of posts they hold there
 * @param entrusted kinds of posts in which they act for other organs, by the id of the organ that
 *     entrusted theirs (委托, 行政许可法 Art. 24): they act in its name, within their own division
 */
public record Staff(
    String id,
    String name,
    String department,
    List<String> posts,
    @Nullable Map<String, List<String>> entrusted) {
  public Staff {
    posts = List.copyOf(posts);
    entrusted = entrusted == null ? Map.of() : Map.copyOf(entrusted);
  }

  /** The posts that other organs entrusted them with. */
  @Override
  public Map<String, List<String>> entrusted() {
    return Objects.requireNonNull(entrusted);
  }
}
