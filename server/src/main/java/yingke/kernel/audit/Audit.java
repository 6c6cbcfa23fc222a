package yingke.kernel.audit;

import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the audit log. The entry is part of the caller's transaction: the act and its entry commit
 * together or not at all. Who acts is taken from the security context; on a public page it is
 * {@link #STRANGER}.
 *
 * <p>A module that writes its act with one data-modifying statement calls the SQL function {@code
 * audit.append(actor, operation, object, detail)} in it instead.
 */
@Component
public class Audit {
  /** Somebody who has not signed in. */
  public static final String STRANGER = "stranger";

  private final EntryStore entries;
  private final JsonMapper json;

  Audit(EntryStore entries, JsonMapper json) {
    this.entries = entries;
    this.json = json;
  }

  /**
   * Tells what the caller does.
   *
   * @param operation the authority that the act needs: {@code license.document.read}
   * @param object what it is done to: {@code license:1b9d…}, at most 300 characters
   * @param detail what one has to know to judge the act later; never personal data in the clear
   */
  public void record(String operation, String object, Map<String, String> detail) {
    var text = json.writeValueAsString(detail);
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Actor actor)
      entries.append(actor.account(), operation, object, text, actor.party().toString());
    else entries.append(STRANGER, operation, object, text, null);
  }
}
