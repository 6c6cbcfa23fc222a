package yingke.capability.exchange;

import java.net.URI;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import yingke.kernel.sql.StartRefused;

/**
 * The platforms that we exchange messages with. In production they come from the environment; the
 * demonstration connects its own.
 */
@Component
public class Peers {
  /** The provincial one-stop platform (省一体化政务服务平台). */
  public static final String PROVINCE = "province";

  private static final int SECRET_BYTES = 32;

  private final ConcurrentHashMap<String, Peer> peers = new ConcurrentHashMap<>();

  Peers(Environment settings) {
    var url = blankToNull(settings.getProperty("yingke.exchange.province.url"));
    var secret = blankToNull(settings.getProperty("yingke.exchange.province.secret"));
    if (url == null && secret == null) return;
    if (url == null || secret == null)
      throw new StartRefused(
          "省平台的连接没有配全：YINGKE_PROVINCE_URL 和 YINGKE_PROVINCE_SECRET 要一起给出，或者都不给。");
    connect(
        new Peer(
            PROVINCE,
            settings.getProperty("yingke.exchange.province.name", "省一体化政务服务平台"),
            URI.create(url),
            URI.create(settings.getProperty("yingke.exchange.province.pages", url)),
            settings.getProperty("yingke.exchange.ours", "341003"),
            secret(secret)));
  }

  /** From now on messages go there and are taken from there. */
  public void connect(Peer peer) {
    peers.put(peer.id(), peer);
  }

  /** No longer: messages to it wait. */
  public void disconnect(String id) {
    peers.remove(id);
  }

  public Optional<Peer> find(String id) {
    return Optional.ofNullable(peers.get(id));
  }

  private static byte[] secret(String text) {
    try {
      var secret = HexFormat.of().parseHex(text);
      long different = IntStream.range(0, secret.length).map(i -> secret[i]).distinct().count();
      if (secret.length == SECRET_BYTES && different >= SECRET_BYTES / 2) return secret;
    } catch (IllegalArgumentException unreadable) {
      // told below
    }
    throw new StartRefused("YINGKE_PROVINCE_SECRET 应为 32 字节随机数的十六进制（64 位），请与省平台核对后重新启动。");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
