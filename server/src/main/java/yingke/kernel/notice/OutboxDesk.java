package yingke.kernel.notice;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.Masks;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.notice.Sms.State;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Sheet;

/** Shows administrators which short messages left the house; looking at them is itself recorded. */
@Service
class OutboxDesk {
  private static final String OUTBOX = "notice.outbox";
  private static final int STRETCH = 500;

  private final SmsStore messages;
  private final Gateway gateway;
  private final Sealing sealing;
  private final Audit audit;
  private final Clock clock;

  OutboxDesk(SmsStore messages, Gateway gateway, Sealing sealing, Audit audit, Clock clock) {
    this.messages = messages;
    this.gateway = gateway;
    this.sealing = sealing;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('notice.outbox.read')")
  GatewayView gateway() {
    return GatewayView.of(gateway);
  }

  @PreAuthorize("hasAuthority('notice.outbox.read')")
  @Transactional
  Page<SmsView> list(@Nullable State state, @Nullable Long after, int limit) {
    audit.record("notice.outbox.read", OUTBOX, Map.of());
    var rows = messages.list(state, after, limit + 1).stream().map(this::view).toList();
    return Page.cut(rows, limit, row -> String.valueOf(row.notice()));
  }

  @PreAuthorize("hasAuthority('notice.outbox.read')")
  @Transactional
  void export(@Nullable State state, Sheet sheet) throws IOException {
    audit.record("notice.outbox.export", OUTBOX, Map.of());
    var stretch = messages.list(state, null, STRETCH);
    while (!stretch.isEmpty()) {
      for (var sms : stretch) {
        var row = view(sms);
        sheet.row(
            row.toldAt(),
            row.phone(),
            row.text(),
            row.stateName(),
            row.tries(),
            row.sentAt(),
            row.error());
      }
      stretch = messages.list(state, stretch.getLast().notice(), STRETCH);
    }
  }

  @PreAuthorize("hasAuthority('notice.outbox.send')")
  @Transactional
  void retry(UUID id) {
    if (gateway.missing()) throw new RuleBroken("no-sms-gateway", Gateway.MISSING);
    if (!messages.retry(id, clock.instant()))
      throw new NotFound("没有编号为 " + id + " 的未发出短信；已发出或正在等待发送的不用重发");
    audit.record("notice.outbox.send", "notice.sms:" + id, Map.of());
  }

  private SmsView view(Sms sms) {
    return SmsView.of(sms, Masks.phone(sealing.open(sms.phone())));
  }
}
