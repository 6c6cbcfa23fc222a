package yingke.kernel.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Spring Security's view of a {@link Caller}. */
public final class SignedIn extends AbstractAuthenticationToken {
  private final transient Caller caller;

  public SignedIn(Caller caller) {
    super(AuthorityUtils.createAuthorityList(caller.authorities().toArray(String[]::new)));
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return caller.account();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that && caller.equals(that.caller);
  }

  @Override
  public int hashCode() {
    return caller.hashCode();
  }
}
