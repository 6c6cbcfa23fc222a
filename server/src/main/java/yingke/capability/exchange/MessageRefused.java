package yingke.capability.exchange;

import yingke.kernel.web.RuleBroken;

/**
 * A message that was understood but cannot be taken; its sentence is for the other side's clerks.
 */
public class MessageRefused extends RuleBroken {
  private static final long serialVersionUID = 1;

  /**
   * @param code stable, lower-case words with hyphens
   * @param sentence Chinese: what is wrong and how to mend it
   */
  public MessageRefused(String code, String sentence) {
    super(code, sentence);
  }
}
