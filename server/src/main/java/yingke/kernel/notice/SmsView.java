package yingke.kernel.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A short message as administrators see it.
 *
 * @param phone masked
 * @param error why it was not sent, in Chinese
 */
record SmsView(
    UUID id,
    long notice,
    String phone,
    String text,
    Sms.State state,
    String stateName,
    int tries,
    @Nullable Instant nextTry,
    @Nullable String error,
    Instant toldAt,
    @Nullable Instant sentAt) {

  static SmsView of(Sms sms, String masked) {
    var name =
        switch (sms.state()) {
          case WAITING -> "等待发送";
          case SENT -> "已发出";
          case FAILED -> "没有发出";
        };
    return new SmsView(
        sms.id(),
        sms.notice(),
        masked,
        sms.text(),
        sms.state(),
        name,
        sms.tries(),
        sms.nextTry(),
        sms.error(),
        sms.toldAt(),
        sms.sentAt());
  }
}
