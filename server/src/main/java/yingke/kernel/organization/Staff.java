package yingke.kernel.organization;

import java.util.List;

/**
 * Somebody who works for the government.
 *
 * @param department id of the department that employs them
 * @param posts kinds of posts they hold there
 */
public record Staff(String id, String name, String department, List<String> posts) {
  public Staff {
    posts = List.copyOf(posts);
  }
}
