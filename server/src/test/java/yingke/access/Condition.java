package yingke.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a caller must hold: of every set at least one authority.
 *
 * @param signedIn whether a stranger is refused
 */
record Condition(boolean signedIn, List<Set<String>> oneOfEach) {
  private static final Pattern TERM =
      Pattern.compile("permitAll\\(\\)|isAuthenticated\\(\\)|has(?:Any)?Authority\\(([^)]*)\\)");
  private static final Pattern WORD = Pattern.compile("'([^']+)'");

  static final Condition NONE = new Condition(false, List.of());
  static final Condition SIGNED_IN = new Condition(true, List.of());

  /** Reads what stands in {@code @PreAuthorize}; whatever it does not know, it refuses. */
  static Condition of(String expression) {
    var condition = NONE;
    for (var term : expression.split(" and ")) {
      var found = TERM.matcher(term.strip());
      if (!found.matches())
        throw new IllegalArgumentException("the access table cannot read: " + expression);
      var words = new TreeSet<String>();
      if (found.group(1) != null)
        WORD.matcher(found.group(1)).results().forEach(word -> words.add(word.group(1)));
      if (!words.isEmpty()) condition = condition.and(new Condition(true, List.of(words)));
      else if (term.contains("isAuthenticated")) condition = condition.and(SIGNED_IN);
    }
    return condition;
  }

  Condition and(Condition other) {
    var sets = new ArrayList<>(oneOfEach);
    for (var set : other.oneOfEach) if (!sets.contains(set)) sets.add(set);
    sets.sort(Comparator.comparing(Set::toString)); // one text, in whatever order it was found
    return new Condition(signedIn || other.signedIn, List.copyOf(sets));
  }

  boolean opensFor(Kind kind) {
    return !signedIn
        || !kind.nobody()
            && oneOfEach.stream()
                .allMatch(set -> set.stream().anyMatch(kind.authorities()::contains));
  }

  /** For people: the authorities, or how far the door stands open. */
  @Override
  public String toString() {
    if (!signedIn) return "open to all";
    if (oneOfEach.isEmpty()) return "signed in";
    return oneOfEach.stream()
        .map(set -> set.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" or ")))
        .collect(Collectors.joining(" and "));
  }
}
