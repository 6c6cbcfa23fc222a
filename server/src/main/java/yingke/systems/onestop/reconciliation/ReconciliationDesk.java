package yingke.systems.onestop.reconciliation;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.exchange.PeerClient;
import yingke.capability.exchange.Peers;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Sheet;
import yingke.systems.onestop.reconciliation.SharedRecord.Direction;

/** The data bureau looking at what does not match, comparing now, and having it sent again. */
@Service
class ReconciliationDesk {
  private static final int STRETCH = 200;

  private final ReconciliationStore store;
  private final Comparison comparison;
  private final Reporter reporter;
  private final Peers peers;
  private final PeerClient client;
  private final Audit audit;
  private final Clock clock;

  ReconciliationDesk(
      ReconciliationStore store,
      Comparison comparison,
      Reporter reporter,
      Peers peers,
      PeerClient client,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.comparison = comparison;
    this.reporter = reporter;
    this.peers = peers;
    this.client = client;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('onestop.reconciliation.read')")
  ReconciliationStore.@Nullable Run newest() {
    return store.newest().orElse(null);
  }

  @PreAuthorize("hasAuthority('onestop.reconciliation.read')")
  List<Difference> list(boolean mended, @Nullable String after, int most) {
    if (after == null) return store.list(mended, null, null, most);
    try {
      var mark = after.split("_", 2);
      return store.list(mended, Instant.parse(mark[0]), UUID.fromString(mark[1]), most);
    } catch (RuntimeException foreign) {
      throw new BadInput("after-unknown", "after", "翻页标记不正确，请从第一页重新看");
    }
  }

  /** The whole list, stretch by stretch. */
  @PreAuthorize("hasAuthority('onestop.reconciliation.read')")
  void export(boolean mended, Sheet sheet) throws IOException {
    var stretch = store.list(mended, null, null, STRETCH);
    while (!stretch.isEmpty()) {
      for (var d : stretch)
        sheet.row(
            d.number(),
            d.kind().title(),
            d.direction() == Direction.OUT ? "报送" : "下发",
            d.what().title(),
            d.ours(),
            d.theirs(),
            d.foundAt(),
            d.resentAt(),
            d.mendedAt());
      var last = stretch.getLast();
      stretch = store.list(mended, last.foundAt(), last.id(), STRETCH);
    }
  }

  @PreAuthorize("hasAuthority('onestop.reconciliation.send')")
  ReconciliationStore.Run run() {
    audit.record("onestop.reconciliation.send", "province", Map.of("act", "compare"));
    return comparison.run();
  }

  /**
   * Sends it again, or asks the province to.
   *
   * @throws RuleBroken when it is mended, or the province cannot be asked
   */
  @PreAuthorize("hasAuthority('onestop.reconciliation.send')")
  @Transactional
  public Difference resend(UUID id) {
    var difference = store.find(id).orElseThrow(() -> new NotFound("没有这条差异，请刷新后再看"));
    if (difference.mendedAt() != null) throw new RuleBroken("difference-mended", "这条差异已经消除，不用再发");
    boolean sent =
        difference.direction() == Direction.OUT
            ? reporter.again(difference.kind(), difference.number())
            : ask(difference);
    if (!sent)
      throw new RuleBroken("nothing-to-send", "两边都没有这条记录的内容，不能重发；请与省平台核对编号 " + difference.number());
    store.resent(id, clock.instant());
    audit.record(
        "onestop.reconciliation.send",
        difference.kind().message() + ":" + difference.number(),
        Map.of("act", "resend", "direction", difference.direction().name()));
    return store.find(id).orElseThrow();
  }

  private boolean ask(Difference difference) {
    var peer =
        peers
            .find(Peers.PROVINCE)
            .orElseThrow(() -> new RuleBroken("province-missing", "还没有接通省平台，不能请对方重发"));
    try {
      var question = Map.of("kind", difference.kind().message(), "number", difference.number());
      return client.ask(peer, "/resend", question).path("sent").asBoolean(false);
    } catch (PeerClient.Away away) {
      throw new RuleBroken("province-away", away.sentence() + "，请稍后再试");
    }
  }
}
