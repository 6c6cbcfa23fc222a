package yingke.systems.onestop.timeline;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;

/** What the applicant is told about which action; {@code onestop/milestones.yaml}. */
@Component
class MilestoneWords {
  private final List<Line> lines;

  MilestoneWords() {
    this.lines = DataFile.read("milestones", File.class).milestones();
    for (var line : lines) Words.require(line.says());
  }

  record File(List<Line> milestones) {}

  /**
   * One line of the file.
   *
   * @param in application or review
   * @param notice also sent as a message
   */
  record Line(String action, String in, String title, String says, boolean notice) {}

  /** Empty for what stays inside the office. */
  Optional<Line> find(Told told) {
    return lines.stream()
        .filter(line -> line.action().equals(told.action()) && line.in().equals(told.kind()))
        .findFirst();
  }
}
