package yingke.capability.casework;

import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.Caller;

/**
 * By what right somebody acts.
 *
 * @param branch of the step that they act in; null for the step as a whole
 * @param absent for whom they act while that one is away; null for themselves
 */
record Power(@Nullable String branch, @Nullable Absent absent) {
  /** In one's own right, on the step as a whole. */
  static final Power OWN = new Power(null, null);

  /** How the timeline names the actor: “李四” or “李四代张三”. */
  String nameOf(Caller caller) {
    return absent == null ? caller.name() : caller.name() + "代" + absent.name();
  }
}
