package yingke.kernel.identity;

import java.util.Optional;

/**
 * Finds whom an ID number or credit code names; the base libraries, which stand above this module,
 * answer. Tells nothing but who it is.
 */
public interface Subjects {
  /** Somebody of the base libraries and what they are called. */
  record Named(SubjectRef subject, String name) {}

  Optional<Named> person(String idNumber);

  Optional<Named> firm(String creditCode);
}
