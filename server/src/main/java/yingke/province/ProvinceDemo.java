package yingke.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import yingke.capability.exchange.Peer;
import yingke.capability.exchange.Peers;
import yingke.kernel.identity.UnifiedIdentity;

/**
 * Starts the sandbox province beside the demonstration and connects the two with keys that are made
 * anew each time. Not there in production, and not when a real province is configured.
 */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
public class ProvinceDemo implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(ProvinceDemo.class);
  private static final String DISTRICT = "341003";
  private static final int OURS_PLUS = 10;
  private static final int SECRET_BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Environment settings;
  private final Peers peers;
  private final UnifiedIdentity identity;
  private final ObjectProvider<Postman> postman;
  private final Clock clock;
  private @Nullable SandboxProvince province;

  ProvinceDemo(
      Environment settings,
      Peers peers,
      UnifiedIdentity identity,
      ObjectProvider<Postman> postman,
      Clock clock) {
    this.settings = settings;
    this.peers = peers;
    this.identity = identity;
    this.postman = postman;
    this.clock = clock;
  }

  /** The one that runs. Throws when there is none: a real province is configured. */
  public SandboxProvince province() {
    if (province == null) throw new IllegalStateException("no sandbox province runs");
    return province;
  }

  /** Before the greeting, so that all is there when the program says that it is ready. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void start() {
    if (settings.containsProperty("yingke.task") || peers.find(Peers.PROVINCE).isPresent()) return;
    var secret = random();
    var client = HexFormat.of().formatHex(random());
    var started = started(secret, client);
    province = started;
    peers.connect(
        new Peer(
            Peers.PROVINCE,
            "安徽省一体化政务服务平台（演示沙箱）",
            URI.create(started.url() + "/exchange"),
            started.url(),
            DISTRICT,
            secret));
    identity.connect(
        new UnifiedIdentity.Connection(
            "安徽省统一身份认证（演示沙箱）", started.url() + "/oidc", IdentityDoor.CLIENT, client));
    LOG.info("sandbox province (省平台演示沙箱): {}", started.url());
  }

  private SandboxProvince started(byte[] secret, String client) {
    var clerk =
        settings.getProperty("yingke.province.clerk", Duration.class, Duration.ofSeconds(8));
    var ours = settings.getProperty("local.server.port", Integer.class);
    var carrier = ours == null ? postman.getIfAvailable(ProvinceDemo::nobody) : http(ours);
    int port = port(ours);
    try {
      return SandboxProvince.start(settings(port, secret, client, clerk), carrier, clock);
    } catch (UncheckedIOException taken) {
      return SandboxProvince.start(settings(0, secret, client, clerk), carrier, clock);
    }
  }

  private static SandboxProvince.Settings settings(
      int port, byte[] secret, String client, Duration clerk) {
    return new SandboxProvince.Settings(port, secret, client, clerk.toMillis());
  }

  private int port(@Nullable Integer ours) {
    var given = settings.getProperty("yingke.province.port", "");
    if (!given.isBlank()) return Integer.parseInt(given);
    return ours == null ? 0 : ours + OURS_PLUS;
  }

  private static Postman http(int port) {
    var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    var target = URI.create("http://127.0.0.1:" + port + "/api/exchange/messages");
    return (headers, body) -> {
      var request =
          HttpRequest.newBuilder(target)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(body));
      headers.forEach(request::header);
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    };
  }

  private static Postman nobody() {
    return (Map<String, String> _, byte[] _) -> {
      throw new IOException("the district listens nowhere");
    };
  }

  private static byte[] random() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  @Override
  public void destroy() {
    if (province != null) province.close();
  }
}
