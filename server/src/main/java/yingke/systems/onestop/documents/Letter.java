package yingke.systems.onestop.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yingke.capability.seal.SealKind;

/**
 * The form of an official document.
 *
 * @param actions of a case that call for it
 * @param in application or review
 * @param types 事项类型 codes that it is for, null for all that no other letter is for
 * @param series what its 文号 is called after the organ
 * @param source the article that calls for it
 */
record Letter(
    String kind,
    String title,
    List<String> actions,
    String in,
    @Nullable List<String> types,
    SealKind seal,
    String series,
    String source,
    Table table,
    List<String> paragraphs) {

  /** What it lists. */
  enum Table {
    NONE,
    MATERIALS,
    SUPPLEMENT;

    @JsonCreator
    static Table of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  boolean isFor(String action, String matter) {
    return actions.contains(action) && in.equals(matter);
  }
}
