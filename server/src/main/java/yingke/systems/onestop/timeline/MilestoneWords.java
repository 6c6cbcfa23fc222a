package yingke.systems.onestop.timeline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;
import yingke.systems.onestop.items.Items;

/** What the applicant is told about which action; {@code onestop/milestones.yaml}. */
@Component
class MilestoneWords {
  private final List<Line> lines;
  private final Items items;

  MilestoneWords(Items items) {
    this.items = items;
    this.lines = DataFile.read("milestones", File.class).milestones();
    for (var line : lines) Words.require(line.says());
  }

  record File(List<Line> milestones) {}

  /**
   * One line of the file.
   *
   * @param in application or review
   * @param types 事项类型 codes that it is for, null for all that no other line is for
   * @param notice also sent as a message
   */
  record Line(
      String action,
      String in,
      @Nullable List<String> types,
      String title,
      String says,
      boolean notice) {
    boolean isFor(Told told) {
      return action.equals(told.action()) && in.equals(told.kind());
    }
  }

  /** Empty for what stays inside the office. */
  Optional<Line> find(Told told) {
    var own = told.application();
    var type = items.at(own.item(), own.itemVersion()).type().code();
    var fitting = lines.stream().filter(line -> line.isFor(told)).toList();
    return fitting.stream()
        .filter(line -> line.types() != null && line.types().contains(type))
        .findFirst()
        .or(() -> fitting.stream().filter(line -> line.types() == null).findFirst());
  }
}
