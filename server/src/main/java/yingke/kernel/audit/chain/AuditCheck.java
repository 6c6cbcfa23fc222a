package yingke.kernel.audit.chain;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yingke.kernel.audit.ChainCheck;
import yingke.kernel.audit.chain.ChainStore.Head;
import yingke.kernel.audit.chain.ChainStore.Sealed;

/** Walks the chain over the audit log and finds the first place where it was tampered with. */
@Component
class AuditCheck implements ChainCheck {
  private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);
  private static final int BATCH = 2000;
  private static final long TELL_EVERY = 500_000;

  private final ChainStore chain;

  AuditCheck(ChainStore chain) {
    this.chain = chain;
  }

  @Override
  public String name() {
    return "审计日志";
  }

  @Override
  public Report check() {
    var at = Head.START;
    while (true) {
      var links = chain.linksAfter(at.position(), BATCH);
      for (var link : links) {
        var broken = broken(at, link);
        if (broken != null) return new Report(at.position(), hex(at), chain.waiting(at), broken);
        var entry = link.entry();
        if (entry != null) at = new Head(link.position(), entry.id(), entry.tx(), link.hash());
        if (at.position() % TELL_EVERY == 0) LOG.info("audit log: {} links hold", at.position());
      }
      if (links.size() < BATCH) break;
    }
    var slipped = chain.slippedIn(at).map(id -> "记录 " + id + " 不在链中，是事后插入的").orElse(null);
    return new Report(at.position(), hex(at), chain.waiting(at), slipped);
  }

  private static @Nullable String broken(Head before, Sealed link) {
    var entry = link.entry();
    if (link.position() != before.position() + 1)
      return "第 " + (before.position() + 1) + " 环缺失，可能被删除";
    if (entry == null) return "第 %d 环所封的记录 %d 不存在，可能被删除".formatted(link.position(), link.entryId());
    if (!link.tx().equals(entry.tx())
        || !Arrays.equals(Chain.next(before.hash(), entry), link.hash()))
      return "第 %d 环与记录 %d 不符，记录或链被改动".formatted(link.position(), link.entryId());
    return null;
  }

  private static @Nullable String hex(Head head) {
    return head.position() == 0 ? null : HexFormat.of().formatHex(head.hash());
  }
}
