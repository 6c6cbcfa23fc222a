package yingke.capability.casework;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.TimelineStore.Link;
import yingke.kernel.audit.ChainCheck;

/** Walks every case's timeline and finds the first event that was tampered with. */
@Component
class TimelineCheck implements ChainCheck {
  private static final int BATCH = 1000;

  private final TimelineStore timelines;

  TimelineCheck(TimelineStore timelines) {
    this.timelines = timelines;
  }

  @Override
  public String name() {
    return "办件时间线";
  }

  @Override
  public Report check() {
    long held = 0;
    Link before = null;
    while (true) {
      var links =
          before == null
              ? timelines.after(new UUID(0, 0), -1, BATCH)
              : timelines.after(before.entry().caseId(), before.entry().seq(), BATCH);
      for (var link : links) {
        var broken = broken(before, link);
        if (broken != null) return new Report(held, null, 0, broken);
        before = link;
        held++;
      }
      if (links.size() < BATCH) break;
    }
    var cut = before == null ? null : cut(before);
    if (cut == null)
      cut =
          timelines.withoutBeginning().map(number -> "办件 " + number + " 没有时间线，可能被删除").orElse(null);
    return new Report(held, null, 0, cut);
  }

  private static @Nullable String broken(@Nullable Link before, Link link) {
    var entry = link.entry();
    boolean continues = before != null && before.entry().caseId().equals(entry.caseId());
    if (before != null && !continues) {
      var cut = cut(before);
      if (cut != null) return cut;
    }
    var previous = continues && before != null ? before.hash() : Entry.START;
    int expected = continues && before != null ? before.entry().seq() + 1 : 0;
    if (entry.seq() != expected) return "办件 %s 的第 %d 条缺失，可能被删除".formatted(link.number(), expected);
    if (!Arrays.equals(entry.hash(previous), link.hash()))
      return "办件 %s 的第 %d 条与其校验值不符，已被改动".formatted(link.number(), entry.seq());
    if (entry.seq() == link.lastSeq() && !Arrays.equals(link.hash(), link.head()))
      return "办件 %s 的最后一条与办件所记的校验值不符，已被改动".formatted(link.number());
    return null;
  }

  private static @Nullable String cut(Link last) {
    return last.entry().seq() < last.lastSeq()
        ? "办件 %s 的第 %d 条缺失，可能被删除".formatted(last.number(), last.entry().seq() + 1)
        : null;
  }
}
