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
 * @param procedures that it is for, before any other letter; null for a letter of types
 * @param series what its 文号 is called after the organ
 * @param source the article that calls for it
 */
record Letter(
    String kind,
    String title,
    List<String> actions,
    String in,
    @Nullable List<String> types,
    @Nullable List<String> procedures,
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

  boolean isForProcedure(String procedure) {
    return procedures != null && procedures.contains(procedure);
  }

  boolean isForType(String type) {
    return procedures == null && types != null && types.contains(type);
  }

  boolean isForAll() {
    return procedures == null && types == null;
  }

  boolean isFor(String action, String matter) {
    return actions.contains(action) && in.equals(matter);
  }
}
