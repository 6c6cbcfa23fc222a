package yingke.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A persona's program: whatever gets no answer, or the answer that the program is not well, is sent
 * again with the same key until it is answered.
 */
final class Client {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Copy copy;
  private final BooleanSupplier stopped;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token;

  /**
   * @param stopped that nobody waits for an answer any more
   */
  Client(Copy copy, String persona, BooleanSupplier stopped) {
    this.copy = copy;
    this.stopped = stopped;
    var answer =
        insist(
            request("/api/identity/personas/" + persona + "/token", null)
                .POST(BodyPublishers.noBody()));
    this.token = Answer.text(answer, "/token");
  }

  /** From now on in the name of the only firm that the persona may act for. */
  void actForOwnFirm() {
    String firm = Answer.text(get("/api/identity/session"), "/mayActFor/0/id");
    put("/api/identity/session/acting-for", null, "{\"legalEntityId\":\"" + firm + "\"}");
  }

  String get(String path) {
    return insist(request(path, token).GET());
  }

  String put(String path, @Nullable Integer version, String body) {
    var request = json(path, body).PUT(BodyPublishers.ofString(body));
    if (version != null) request.header("If-Match", "\"" + version + "\"");
    return insist(request);
  }

  String post(String path, @Nullable Integer version, String body) {
    var request = posting(path, body);
    if (version != null) request.header("If-Match", "\"" + version + "\"");
    return insist(request);
  }

  HttpRequest.Builder posting(String path, String body) {
    return json(path, body)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(body));
  }

  /** A question in the persona's name, for whoever wants to ask it once. */
  HttpRequest.Builder asking(String path) {
    return request(path, token);
  }

  /** Uploads a file and tells its id. */
  String upload(String name, byte[] content) {
    return Answer.text(insist(uploading(name, content)), "/id");
  }

  HttpRequest.Builder uploading(String name, byte[] content) {
    var border = "border-" + UUID.randomUUID();
    var head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(border, name);
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(content),
            BodyPublishers.ofString("\r\n--" + border + "--\r\n"));
    return request("/api/files/files", token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("Content-Type", "multipart/form-data; boundary=" + border)
        .POST(body);
  }

  private HttpRequest.Builder json(String path, String body) {
    var request = request(path, token);
    return body.isEmpty() ? request : request.header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path, @Nullable String as) {
    URI address = copy.address(path);
    var request = HttpRequest.newBuilder(address).timeout(LIMIT);
    return as == null ? request : request.header("Authorization", "Bearer " + as);
  }

  private String insist(HttpRequest.Builder wanted) {
    var request = wanted.build();
    boolean unsure = false;
    while (!stopped.getAsBoolean()) {
      try {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() < 300) return answer.body();
        if (unsure && answer.statusCode() == 409) throw new Overtaken(told(request, answer));
        if (answer.statusCode() != 503) throw new Unexpected(told(request, answer));
      } catch (IOException away) {
        // as when 503: it may be saved or not
      } catch (InterruptedException ended) {
        throw new Unexpected("interrupted");
      }
      unsure = true;
      pause();
    }
    throw new Unexpected(request.uri().getPath() + ": not answered until the end");
  }

  private static String told(HttpRequest request, HttpResponse<String> answer) {
    var path = request.uri().getPath();
    return request.method() + " " + path + ": " + answer.statusCode() + " " + answer.body();
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException ended) {
      throw new Unexpected("interrupted");
    }
  }

  /** An answer that no client could do anything with. */
  static class Unexpected extends RuntimeException {
    Unexpected(String what) {
      super(what);
    }
  }

  /** A conflict, perhaps with this client's own earlier attempt, whose answer was lost. */
  static final class Overtaken extends Unexpected {
    Overtaken(String what) {
      super(what);
    }
  }
}
