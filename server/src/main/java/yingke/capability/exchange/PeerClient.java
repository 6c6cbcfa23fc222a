package yingke.capability.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to peers over HTTP; both directions of each call are signed. */
@Component
public class PeerClient {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int CLIENT_ERROR = 400;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final HttpClient http;
  private final JsonMapper json;
  private final Clock clock;

  PeerClient(JsonMapper json, Clock clock) {
    this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    this.json = json;
    this.clock = clock;
  }

  /** The peer is not there, or does not answer as itself; trying later may help. */
  public static final class Away extends Exception {
    private static final long serialVersionUID = 1;

    Away(String sentence) {
      super(sentence);
    }

    /** What to tell people, in Chinese. */
    public String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Hands a message over; returns when the peer has receipted it.
   *
   * @throws MessageRefused when the peer will not have it
   */
  void deliver(Peer peer, byte[] message) throws Away {
    post(peer, "/messages", message);
  }

  /**
   * Asks the peer something.
   *
   * @param path below its address, with a slash in front
   */
  public JsonNode ask(Peer peer, String path, Object question) throws Away {
    return post(peer, path, json.writeValueAsBytes(question));
  }

  private JsonNode post(Peer peer, String path, byte[] body) throws Away {
    var at = clock.instant().toString();
    var request =
        HttpRequest.newBuilder(URI.create(peer.url() + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(Signing.PEER, peer.ours())
            .header(Signing.AT, at)
            .header(Signing.SIGNATURE, Signing.of(peer.secret(), peer.ours(), at, body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    var answer = send(peer, request);
    if (answer.statusCode() >= SERVER_ERROR || answer.statusCode() == TOO_MANY)
      throw new Away(peer.name() + "暂时不能处理（" + answer.statusCode() + "）");
    if (answer.statusCode() >= CLIENT_ERROR) throw refused(peer, answer);
    if (answer.statusCode() != OK || !signed(peer, answer))
      throw new Away(peer.name() + "的回执签名不正确，可能连到了别处");
    return json.readTree(answer.body());
  }

  private HttpResponse<byte[]> send(Peer peer, HttpRequest request) throws Away {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException away) {
      throw new Away(peer.name() + "暂时连接不上");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Away("程序正在停止");
    }
  }

  private static boolean signed(Peer peer, HttpResponse<byte[]> answer) {
    var at = answer.headers().firstValue(Signing.AT).orElse("");
    var signature = answer.headers().firstValue(Signing.SIGNATURE).orElse("");
    return Signing.holds(peer.secret(), peer.id(), at, answer.body(), signature);
  }

  private MessageRefused refused(Peer peer, HttpResponse<byte[]> answer) {
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    try {
      return new MessageRefused(
          "peer-refused", peer.name() + "不接收：" + json.readTree(text).path("detail").asString(text));
    } catch (JacksonException unreadable) {
      return new MessageRefused("peer-refused", peer.name() + "不接收：" + answer.statusCode());
    }
  }
}
