package yingke.kernel.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The way to telephones that this installation has: a carrier's, the sandbox of demo mode whose
 * messages end in the outbox that administrators see, or none.
 */
@Component
class Gateway {
  /** What a message says that no carrier takes. */
  static final String MISSING = "没有配置短信网关，短信没有发出；请联系系统管理员接入短信平台";

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private final @Nullable SmsGateway carrier;
  private final boolean sandbox;

  Gateway(ObjectProvider<SmsGateway> carriers, Environment settings) {
    this.carrier = carriers.getIfAvailable();
    this.sandbox = carrier == null && demo(settings);
    if (missing()) LOG.warn("没有配置短信网关：站内消息照常，短信一律记为未发出。(no SMS gateway)");
  }

  private static boolean demo(Environment settings) {
    return settings.getProperty("yingke.mode", "demo").equals("demo");
  }

  boolean missing() {
    return carrier == null && !sandbox;
  }

  boolean isSandbox() {
    return sandbox;
  }

  String name() {
    if (carrier != null) return carrier.name();
    return sandbox ? "演示沙箱" : "未配置";
  }

  void send(UUID id, String phone, String text) {
    if (missing()) throw new IllegalStateException(MISSING);
    if (carrier != null) carrier.send(id, phone, text);
  }
}
