package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file: {@code file:line: sentence}, each telling how to mend it. */
final class Mistakes {
  private record Mistake(int line, String sentence) {}

  private final String file;
  private final List<Mistake> found = new ArrayList<>();

  Mistakes(String file) {
    this.file = file;
  }

  void add(int line, String sentence) {
    found.add(new Mistake(line, sentence));
  }

  boolean none() {
    return found.isEmpty();
  }

  /** In the order of the file. */
  List<String> sentences() {
    return found.stream()
        .sorted((one, other) -> Integer.compare(one.line(), other.line()))
        .map(mistake -> "%s:%d: %s".formatted(file, mistake.line(), mistake.sentence()))
        .distinct()
        .toList();
  }
}
