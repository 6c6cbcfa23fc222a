package yingke.province;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The province's outbox: signed anew at every try, in order, until the district has it. */
final class Post implements AutoCloseable {
  private static final int OK = 200;
  private static final int REFUSED = 400;
  private static final int AWAY = 500;

  private record Waiting(UUID id, byte[] body) {}

  private final Seal seal;
  private final Postman postman;
  private final JsonMapper json;
  private final Clock clock;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final ScheduledExecutorService work =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("province").factory());

  Post(Seal seal, Postman postman, JsonMapper json, Clock clock) {
    this.seal = seal;
    this.postman = postman;
    this.json = json;
    this.clock = clock;
    work.scheduleWithFixedDelay(this::deliver, 1, 1, TimeUnit.SECONDS);
  }

  void send(String kind, String subject, Map<String, Object> body) {
    synchronized (waiting) {
      var message = new LinkedHashMap<String, Object>();
      var id = UUID.randomUUID();
      message.put("id", id);
      message.put("kind", kind);
      message.put("subject", subject);
      message.put("seq", numbers.merge(kind + ":" + subject, 1, Integer::sum));
      message.put("at", clock.instant().toString());
      message.put("body", body);
      waiting.add(new Waiting(id, json.writeValueAsBytes(message)));
    }
    work.execute(this::deliver);
  }

  void later(Runnable what, long millis) {
    work.schedule(what, millis, TimeUnit.MILLISECONDS);
  }

  /** What the district refuses is dropped: the nightly comparison finds it. */
  private void deliver() {
    while (true) {
      Waiting next;
      synchronized (waiting) {
        if (waiting.isEmpty()) return;
        next = waiting.getFirst();
      }
      try {
        int status = postman.bring(seal.headers(next.body()), next.body());
        if (status != OK && (status < REFUSED || status >= AWAY)) return;
      } catch (IOException away) {
        return; // again in a second
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
      synchronized (waiting) {
        waiting.removeIf(each -> each.id().equals(next.id()));
      }
    }
  }

  @Override
  public void close() {
    work.shutdownNow();
  }
}
