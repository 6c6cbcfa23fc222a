package yingke.province;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cases, licenses and ratings, those that the district told and those that it is told. */
final class Ledger {
  /**
   * One record.
   *
   * @param seq of the message that told it last
   */
  record Entry(String number, int seq, Map<String, Object> body) {
    Map<String, Object> line() {
      var line = new LinkedHashMap<String, Object>();
      line.put("number", number);
      line.put("state", String.valueOf(body.get("state")));
      line.put("hash", Seal.fingerprint(body));
      return line;
    }
  }

  private final Map<String, Map<String, Entry>> told = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Entry>> telling = new ConcurrentHashMap<>();

  /** False when a newer one is there already. */
  boolean take(String kind, String number, int seq, Map<String, Object> body) {
    var entries = told.computeIfAbsent(kind, _ -> new ConcurrentHashMap<>());
    var kept =
        entries.merge(
            number,
            new Entry(number, seq, body),
            (old, fresh) -> old.seq() >= fresh.seq() ? old : fresh);
    return kept.seq() == seq;
  }

  void tell(String kind, String number, Map<String, Object> body) {
    telling
        .computeIfAbsent(kind, _ -> new ConcurrentHashMap<>())
        .put(number, new Entry(number, 0, body));
  }

  /** Loses one, so that the nightly comparison has something to find. */
  void lose(String kind, String number) {
    told.getOrDefault(kind, Map.of()).remove(number);
  }

  Map<String, Object> telling(String kind, String number) {
    var entry = telling.getOrDefault(kind, Map.of()).get(number);
    return entry == null ? Map.of() : entry.body();
  }

  List<Map<String, Object>> told(String kind) {
    return lines(told.getOrDefault(kind, Map.of()));
  }

  List<Map<String, Object>> telling(String kind) {
    return lines(telling.getOrDefault(kind, Map.of()));
  }

  private static List<Map<String, Object>> lines(Map<String, Entry> entries) {
    var lines = new ArrayList<Map<String, Object>>();
    entries.values().forEach(entry -> lines.add(entry.line()));
    return lines;
  }
}
