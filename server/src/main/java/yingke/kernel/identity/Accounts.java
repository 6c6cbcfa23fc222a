package yingke.kernel.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules may ask about accounts. */
@Component
public class Accounts {
  private final IdentityStore store;

  Accounts(IdentityStore store) {
    this.store = store;
  }

  /** What people call the subject; empty when they have no account. */
  public Optional<String> displayName(SubjectRef subject) {
    return store.displayName(subject);
  }
}
