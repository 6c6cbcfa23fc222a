package yingke.kernel.notice;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.crypto.Sealing;

/** Tells people what concerns them. */
@Component
public class Notices {
  private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

  /** Longer texts are split by the telephone networks and paid for many times over. */
  private static final int LONGEST_SMS = 300;

  private final NoticeStore notices;
  private final SmsStore messages;
  private final Gateway gateway;
  private final Sealing sealing;
  private final Clock clock;

  Notices(NoticeStore notices, SmsStore messages, Gateway gateway, Sealing sealing, Clock clock) {
    this.notices = notices;
    this.messages = messages;
    this.gateway = gateway;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * Tells somebody something, as part of the caller's transaction: what is rolled back was never
   * told. The short message leaves after the commit. The same key to the same person again does
   * nothing.
   */
  @Transactional
  public void tell(Notice notice) {
    var now = clock.instant();
    var told = notices.insert(notice, now);
    if (told.isEmpty() || notice.phone() == null) return;
    var phone = notice.phone().strip();
    var text = Notice.cut(notice.title() + "。" + notice.text(), LONGEST_SMS);
    var waiting =
        new Sms(
            UUID.randomUUID(),
            told.get(),
            sealing.seal(phone),
            text,
            Sms.State.WAITING,
            0,
            now,
            null,
            now,
            null);
    messages.insert(reachable(phone, waiting));
  }

  /** What cannot be sent is kept with the reason and not left to wait. */
  private Sms reachable(String phone, Sms waiting) {
    if (!MOBILE.matcher(phone).matches()) return waiting.failed("手机号码不是 11 位数字，短信没有发出");
    if (gateway.missing()) return waiting.failed(Gateway.MISSING);
    return waiting;
  }
}
