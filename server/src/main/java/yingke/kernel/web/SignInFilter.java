package yingke.kernel.web;

import jakarta.servlet.Filter;

/** A filter that finds out who calls; the security chain runs it before it decides. */
public interface SignInFilter extends Filter {}
