package yingke.capability.catalog;

import yingke.kernel.web.RuleBroken;

/** A read that no grant covers; the sentence says what is missing and who can mend it. */
public class ReadRefused extends RuleBroken {
  ReadRefused(String code, String sentence) {
    super(code, sentence);
  }
}
