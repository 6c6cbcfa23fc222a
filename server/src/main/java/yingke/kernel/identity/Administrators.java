package yingke.kernel.identity;

import java.util.Collection;
import java.util.Set;
import yingke.kernel.web.RuleBroken;

/**
 * The three administrators of 等保 (GB/T 22239-2019, level 3): the system administrator keeps
 * accounts and configuration, the security administrator says who may do what, the audit
 * administrator reads the log. Three people: whoever holds two could hide what they did.
 */
final class Administrators {
  static final String SYSTEM = "admin";
  static final String SECURITY = "security";
  static final String AUDIT = "auditor";
  static final Set<String> POSTS = Set.of(SYSTEM, SECURITY, AUDIT);

  private Administrators() {}

  /** Throws {@link RuleBroken} when the post would make somebody two of the three. */
  static void requireSeparate(Collection<String> held, String post) {
    if (POSTS.contains(post) && held.stream().anyMatch(h -> POSTS.contains(h) && !h.equals(post)))
      throw new RuleBroken("administrators-separate", "系统管理员、安全管理员、审计管理员必须由三个人分别担任，请另选一位工作人员");
  }
}
