package yingke.bench.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * A request that is sent once, and what came of it.
 *
 * @param status 0 when no answer came
 * @param code the problem's code; empty when it is none
 */
record Probe(String asked, int status, long millis, String code, String fault) {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{4}");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static Probe of(HttpRequest.Builder request) throws InterruptedException {
    var wanted = request.timeout(LIMIT).build();
    var asked = wanted.method() + " " + wanted.uri().getPath();
    long began = System.nanoTime();
    try {
      var answer = HTTP.send(wanted, BodyHandlers.ofString());
      long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
      if (answer.statusCode() < 400) return new Probe(asked, answer.statusCode(), millis, "", "");
      return new Probe(asked, answer.statusCode(), millis, code(answer), fault(answer));
    } catch (IOException none) {
      long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
      return new Probe(asked, 0, millis, "", "no answer: " + none);
    }
  }

  /** All at once. */
  static List<Future<Probe>> begin(List<HttpRequest.Builder> requests) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var all = new ArrayList<Future<Probe>>();
    for (var request : requests) all.add(threads.submit(() -> of(request)));
    threads.shutdown();
    return all;
  }

  boolean well() {
    return status >= 200 && status < 400;
  }

  /** What is wrong with it as the refusal of a program that is not well; nothing when it is one. */
  List<String> notRefused(String wanted, Duration limit) {
    var wrong = new ArrayList<String>();
    if (status != 503) wrong.add(asked + " answers " + status);
    else if (!code.equals(wanted)) wrong.add(asked + " says " + code + ", not " + wanted);
    if (!fault.isEmpty()) wrong.add(asked + " " + fault);
    if (millis > limit.toMillis()) wrong.add(asked + " takes " + millis + " ms");
    return wrong;
  }

  private static String code(HttpResponse<String> answer) {
    return isProblem(answer) ? Answer.text(answer.body(), "/code") : "";
  }

  private static String fault(HttpResponse<String> answer) {
    if (!isProblem(answer)) return "is no problem+json but " + answer.body();
    if (!CHINESE.matcher(Answer.text(answer.body(), "/detail")).find())
      return "has no sentence: " + answer.body();
    if (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isEmpty())
      return "does not say when to try again";
    return "";
  }

  private static boolean isProblem(HttpResponse<String> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("application/problem+json");
  }
}
