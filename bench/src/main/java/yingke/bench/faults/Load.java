package yingke.bench.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * People at work: two residents and a firm hand in one application after the other, a clerk accepts
 * what the firm hands in. Notes what the program has acknowledged.
 */
final class Load {
  static final String APPLICATIONS = "/api/onestop/applications";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final String SHOP =
      """
      {"values": {"shopName": "云谷茶行", "place": "341003100001", "address": "黄山区甘棠镇平湖东路66号",
       "area": 60, "products": ["茶叶"], "staff": 3, "managerName": "程明远",
       "managerPhone": "15400000001", "online": false}}
      """;

  private final Copy copy;
  private final Queue<String> granted = new ConcurrentLinkedQueue<>();
  private final Queue<String> submitted = new ConcurrentLinkedQueue<>();
  private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
  private final List<Future<?>> workers = new ArrayList<>();
  private volatile boolean enough;
  private volatile boolean late;

  Load(Copy copy) {
    this.copy = copy;
  }

  /**
   * What was acknowledged.
   *
   * @param granted applications that were decided at once
   * @param submitted applications that an office has to handle
   * @param accepted cases that the clerk accepted
   */
  record Acknowledged(List<String> granted, List<String> submitted, List<String> accepted) {
    @Override
    public String toString() {
      return "已确认的申请 %d 件、受理 %d 件都在且只有一份，审计链完整"
          .formatted(granted.size() + submitted.size(), accepted.size());
    }
  }

  void begin(ExecutorService threads) {
    workers.add(
        threads.submit(() -> repeat("wang-guilan", resident -> granted.add(elderCard(resident)))));
    workers.add(threads.submit(() -> repeat("tang-wanqing", this::libraryCard)));
    workers.add(threads.submit(() -> repeat("cheng-mingyuan", this::shop)));
    workers.add(threads.submit(() -> repeat("market-window", this::accept)));
  }

  /**
   * Everybody ends what they do.
   *
   * @throws ExecutionException when somebody got an answer that says nothing
   */
  Acknowledged end() throws InterruptedException, ExecutionException {
    enough = true;
    try {
      for (var worker : workers) worker.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      late = true;
      for (var worker : workers) worker.get();
    }
    return new Acknowledged(List.copyOf(granted), List.copyOf(submitted), List.copyOf(accepted));
  }

  private interface Deed {
    void by(Client client);
  }

  private @Nullable Void repeat(String persona, Deed deed) {
    var client = new Client(copy, persona, () -> late);
    if (persona.equals("cheng-mingyuan")) client.actForOwnFirm();
    while (!enough) deed.by(client);
    return null;
  }

  /** Hands in an application that is decided at once. */
  static String elderCard(Client resident) {
    var id = draft(resident, "elder-card");
    resident.post(APPLICATIONS + "/" + id + "/submission", null, "{}");
    return id;
  }

  private void libraryCard(Client resident) {
    var id = draft(resident, "library-card");
    fill(resident, id, "{\"values\": {\"kind\": \"成人\"}}");
    resident.post(APPLICATIONS + "/" + id + "/submission", null, "{}");
    submitted.add(id);
  }

  private void shop(Client firm) {
    var id = draft(firm, "food-bulk-sale");
    fill(firm, id, SHOP);
    for (var material : List.of("layout", "safety-rules")) {
      var file = firm.upload(material + ".pdf", PDF);
      firm.put(
          APPLICATIONS + "/" + id + "/materials/" + material,
          null,
          "{\"files\": [\"" + file + "\"]}");
    }
    var answer = firm.post(APPLICATIONS + "/" + id + "/submission", null, "{}");
    submitted.add(id);
    waiting.add(Answer.text(answer, "/progress/caseId"));
  }

  private void accept(Client clerk) {
    var id = waiting.poll();
    if (id == null) {
      rest();
      return;
    }
    int version = Answer.number(clerk.get("/api/casework/cases/" + id), "/version");
    clerk.post(
        "/api/casework/cases/" + id + "/actions",
        version,
        "{\"action\": \"accept\", \"files\": [], \"form\": {}}");
    accepted.add(id);
  }

  private static String draft(Client who, String item) {
    return Answer.text(who.post(APPLICATIONS, null, "{\"item\": \"" + item + "\"}"), "/id");
  }

  /** Once more when a crash may have swallowed the answer to what was saved. */
  private static void fill(Client who, String id, String values) {
    try {
      fillOnce(who, id, values);
    } catch (Client.Overtaken perhapsSaved) {
      fillOnce(who, id, values);
    }
  }

  private static void fillOnce(Client who, String id, String values) {
    int version = Answer.number(who.get(APPLICATIONS + "/" + id), "/version");
    who.put(APPLICATIONS + "/" + id + "/form", version, values);
  }

  private static void rest() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
