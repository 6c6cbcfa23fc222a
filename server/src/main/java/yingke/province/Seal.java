package yingke.province;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingke.kernel.crypto.Sm3;

/** The province's own reading of how messages are signed and fingerprinted. */
final class Seal {
  static final String NAME = "province";
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final String PEER = "X-Exchange-Peer";
  private static final String AT = "X-Exchange-At";
  private static final String SIGNATURE = "X-Exchange-Signature";

  private final byte[] secret;
  private final Clock clock;

  Seal(byte[] secret, Clock clock) {
    this.secret = secret.clone();
    this.clock = clock;
  }

  Map<String, String> headers(byte[] body) {
    var at = clock.instant().toString();
    var headers = new LinkedHashMap<String, String>();
    headers.put(PEER, NAME);
    headers.put(AT, at);
    headers.put(SIGNATURE, sign(NAME, at, body));
    return headers;
  }

  boolean holds(com.sun.net.httpserver.Headers headers, byte[] body) {
    return holds(headers.getFirst(PEER), headers.getFirst(AT), headers.getFirst(SIGNATURE), body);
  }

  boolean holds(
      @Nullable String peer, @Nullable String at, @Nullable String signature, byte[] body) {
    if (peer == null || at == null || signature == null) return false;
    try {
      var age = Duration.between(Instant.parse(at), clock.instant()).abs();
      return age.compareTo(FRESH) <= 0
          && MessageDigest.isEqual(
              sign(peer, at, body).getBytes(StandardCharsets.UTF_8),
              signature.getBytes(StandardCharsets.UTF_8));
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  private String sign(String peer, String at, byte[] body) {
    var text = "exchange-1\n" + peer + "\n" + at + "\n" + Sm3.hex(body);
    return HexFormat.of().formatHex(Sm3.hmac(secret, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What both sides compare at night: SM3 over the sorted lines {@code key=value}. */
  static String fingerprint(Map<String, Object> body) {
    var text = new StringBuilder();
    new TreeMap<>(body)
        .forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return Sm3.hex(text.toString());
  }
}
