package yingke.kernel.organization;

import java.util.Optional;

/**
 * What a module still has to do in an organ's name. An organ is abolished only when nobody has
 * anything: its items are moved and its cases are concluded first.
 */
public interface OrganDuties {
  /** What is in hand, for "还有……": "3 件没有办结的办件"; empty when nothing is. */
  Optional<String> inHand(String department);
}
