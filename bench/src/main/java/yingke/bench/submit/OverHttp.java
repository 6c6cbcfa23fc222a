package yingke.bench.submit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import yingke.bench.Contender;
import yingke.bench.District;
import yingke.bench.casework.ThreeSteps;

/**
 * Whole applications as a browser sends them, with the cookie of a session and the mark against
 * forgery: begun (and filled from the libraries), saved, handed in.
 */
final class OverHttp implements Contender {
  private static final int APPLICANTS = 640;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Object> FORM =
      Map.of(
          "phone", "15400000000",
          "reason", "火灾",
          "happenedOn", "2026-01-05",
          "story", "家里失火，眼下过日子有困难。",
          "members", 3,
          "income", 1200,
          "urgent", false,
          "consent", "同意");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JdbcClient db;
  private final String applications;
  private final BlockingQueue<String> tokens;

  /** Milliseconds of every handing in since {@link #forget}. */
  private final Queue<Double> submissions = new ConcurrentLinkedQueue<>();

  OverHttp(District district) {
    this.db = district.asOwner();
    this.applications = district.address() + "/api/onestop/applications";
    this.tokens =
        new ArrayBlockingQueue<>(APPLICANTS, true, Applicants.signedIn(district, APPLICANTS));
  }

  @Override
  public String name() {
    return "Yingke over HTTP";
  }

  @Override
  public void one() throws Exception {
    var token = tokens.take();
    try {
      var begun = send(token, "POST", "", Map.of("item", "temporary-relief"), 0);
      var draft = JSON.readTree(begun.body());
      var path = "/" + draft.get("id").stringValue();
      int version = draft.get("version").intValue();
      send(token, "PUT", path + "/form", Map.of("values", FORM), version);
      long start = System.nanoTime();
      send(token, "POST", path + "/submission", Map.of(), 0);
      submissions.add((System.nanoTime() - start) / 1e6);
    } finally {
      tokens.put(token);
    }
  }

  @Override
  public void drain() throws InterruptedException {
    ThreeSteps.told(db);
  }

  void forget() {
    submissions.clear();
  }

  List<Double> submissions() {
    return List.copyOf(submissions);
  }

  private HttpResponse<String> send(
      String token, String method, String path, Object body, int version)
      throws IOException, InterruptedException {
    var mark = UUID.randomUUID().toString();
    var request =
        HttpRequest.newBuilder(URI.create(applications + path))
            .header("Cookie", "YINGKE_SESSION=" + token + "; XSRF-TOKEN=" + mark)
            .header("X-XSRF-TOKEN", mark)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", mark)
            .header("If-Match", "\"" + version + "\"")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300)
      throw new IOException(method + " " + path + ": " + answer.statusCode() + answer.body());
    return answer;
  }
}
