package yingke.systems.onestop.items;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.Page;
import yingke.kernel.web.Public;

/** The guides and the one search box. */
@RestController
@RequestMapping("/api/onestop")
@Public(because = "办事指南向所有人公开")
class ItemController {
  /** Longer than any question; shorter than an attack. */
  private static final int LONGEST_QUESTION = 100;

  private final Items items;
  private final ItemSearch search;
  private final Clock clock;

  ItemController(Items items, Synonyms synonyms, Clock clock) {
    this.items = items;
    this.search = new ItemSearch(items::list, synonyms);
    this.clock = clock;
  }

  /**
   * Items that answer a question, or all of them.
   *
   * @param items best first when something was asked; else what people ask for most, then by
   *     department
   * @param advice what to do when nothing was found, null otherwise
   * @param instead what people often look for, when nothing was found
   */
  record Found(
      List<ItemCard> items,
      @Nullable String next,
      @Nullable String advice,
      List<ItemCard> instead) {}

  /** One item in a list. */
  record ItemCard(
      String id,
      String name,
      ServiceItem.Type type,
      String department,
      ServiceItem.Audience audience,
      ServiceItem.Handling handling,
      Mode mode,
      ServiceItem.Limits limits,
      List<String> lifeEvents,
      String summary) {
    static ItemCard of(ServiceItem i, LocalDate today) {
      return new ItemCard(
          i.id(),
          i.name(),
          i.type(),
          i.department(),
          i.audience(),
          i.handling(),
          i.mode(),
          i.limitsOn(today),
          i.lifeEvents(),
          i.guide().summary());
    }
  }

  /** An occasion in life and how many items belong to it. */
  record LifeEvent(String id, String name, int items) {}

  /** Finds service items by plain words. */
  @GetMapping("/items")
  Found find(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String lifeEvent,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) ServiceItem.@Nullable Audience audience,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    if (q != null && q.length() > LONGEST_QUESTION)
      throw new BadInput("question-too-long", "q", "问题太长了，请用一句话说（100 个字以内）");
    var asked = q == null || q.isBlank() ? search.listed() : search.find(q);
    var matching =
        asked.stream()
            .filter(i -> lifeEvent == null || i.lifeEvents().contains(lifeEvent))
            .filter(i -> department == null || i.department().equals(department))
            .filter(i -> audience == null || i.audience() == audience)
            .map(this::card)
            .toList();
    var page =
        Page.cut(
            matching.subList(start(matching, after), matching.size()),
            Page.limit(limit),
            ItemCard::id);
    if (!matching.isEmpty()) return new Found(page.items(), page.next(), null, List.of());
    return new Found(
        List.of(),
        null,
        "没有找到对应的事项。换个说法试试，比如“老年证”“卖茶叶”“开民宿”；也可以拨打 12345 问人工。",
        search.popular().stream().map(this::card).toList());
  }

  /** A service item with its guide, form and materials; its first limits are those of today. */
  @GetMapping("/items/{id}")
  ServiceItem guide(@PathVariable String id) {
    return ItemJson.limitedAsOf(items.get(id), LocalDate.now(clock));
  }

  /** Service items by life event. */
  @GetMapping("/life-events")
  List<LifeEvent> lifeEvents() {
    return LifeEvents.all().entrySet().stream()
        .map(e -> new LifeEvent(e.getKey(), e.getValue(), count(e.getKey())))
        .filter(event -> event.items() > 0)
        .toList();
  }

  private ItemCard card(ServiceItem item) {
    return ItemCard.of(item, LocalDate.now(clock));
  }

  private int count(String lifeEvent) {
    return (int) items.list().stream().filter(i -> i.lifeEvents().contains(lifeEvent)).count();
  }

  /** Where the stretch begins: behind the item that the cursor names. */
  private static int start(List<ItemCard> cards, @Nullable String after) {
    if (after == null) return 0;
    for (int i = 0; i < cards.size(); i++) if (cards.get(i).id().equals(after)) return i + 1;
    throw new BadInput("cursor-unknown", "after", "翻页位置已失效，请从第一页重新看起");
  }
}
