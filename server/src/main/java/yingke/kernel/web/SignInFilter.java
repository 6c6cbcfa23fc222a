package yingke.kernel.web;

import jakarta.servlet.Filter;

/** A filter that finds out who calls; the security chain runs it before it decides. */
public interface SignInFilter extends Filter {
  /** Request attribute, set when the caller was signed in but no longer is. */
  String EXPIRED = "yingke.session-expired";

  /** Request attribute: why the caller may no longer act for the one they acted for. */
  String STOPPED = "yingke.agency-ended";
}
