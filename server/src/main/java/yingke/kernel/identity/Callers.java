package yingke.kernel.identity;

import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Finds the caller of the current request, and lets the program act under a name of its own. */
public final class Callers {
  private Callers() {}

  /** The caller of this thread. Throws when nobody is signed in. */
  public static Caller current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof SignedIn signedIn) return signedIn.getPrincipal();
    throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
  }

  /** Does the work as somebody else: reactions, jobs and timers as {@code system:<module>}. */
  public static <T> T as(Caller caller, Supplier<T> work) {
    var before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(caller)));
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** As {@link #as(Caller, Supplier)}, for work that answers nothing. */
  public static void as(Caller caller, Runnable work) {
    as(
        caller,
        () -> {
          work.run();
          return caller;
        });
  }
}
