package yingke.kernel.audit;

/** Who answers for an act; the signed-in caller is one. */
public interface Actor {
  /** Id of the account: what the log names. */
  String account();

  /** In whose name; its text goes to the log. */
  Object party();
}
