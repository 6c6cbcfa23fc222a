package yingke.systems.onestop.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.casework.ClockView;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.applications.Agent;
import yingke.systems.onestop.applications.AgentStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.remedies.Remedies;

/** The words that documents and messages put between their braces. */
@Component
public class Words {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");
  private static final int BASES = 3;
  private static final String LICENSE = "电子证照正在制作，几秒钟后就在“我的证照”里。";
  private static final String DOCUMENT = "结果文书在办件的“文书”里，可以下载、打印。";

  private static final Set<String> KNOWN =
      Set.of(
          "item",
          "you",
          "number",
          "applicant",
          "department",
          "date",
          "submitted",
          "accepted",
          "promised",
          "statutory",
          "due",
          "extended",
          "opinion",
          "remark",
          "basis",
          "remedies",
          "count",
          "tests",
          "institution",
          "days",
          "issued",
          "standard",
          "foreign");

  private final Casework casework;
  private final Items items;
  private final Organization organization;
  private final Remedies remedies;
  private final AgentStore agents;
  private final Clock clock;

  Words(
      Casework casework,
      Items items,
      Organization organization,
      Remedies remedies,
      AgentStore agents,
      Clock clock) {
    this.casework = casework;
    this.items = items;
    this.organization = organization;
    this.remedies = remedies;
    this.agents = agents;
    this.clock = clock;
  }

  /** All words for an event; the caller is the program. */
  public Map<String, String> of(Told told) {
    var a = told.application();
    var item = items.at(a.item(), a.itemVersion());
    var now = casework.read(told.event().caseId());
    var limits = item.limitsOn(date(Objects.requireNonNullElse(a.submittedAt(), a.createdAt())));
    var words = new HashMap<String, String>();
    words.put("item", item.name());
    words.put("number", a.number());
    words.put("applicant", a.applicantName());
    words.put("you", a.applicant().kind() == Kind.LEGAL_ENTITY ? "你单位" : "你");
    words.put("department", organization.department(a.department()).name());
    words.put("date", day(told.event().at()));
    words.put("submitted", day(Objects.requireNonNullElse(a.submittedAt(), a.createdAt())));
    words.put("promised", String.valueOf(limits.promised()));
    words.put("statutory", String.valueOf(limits.statutory()));
    words.put("opinion", opinion(told));
    words.put("remark", told.opinion() == null ? "" : opinion(told));
    words.put("basis", basis(item));
    words.put("remedies", remedies.against(a.department(), date(told.event().at())).sentence());
    words.put("count", String.valueOf(told.items().size()));
    words.put("tests", text(told.form(), "items", "按规定的项目"));
    words.put("institution", text(told.form(), "institution", "本机关组织"));
    words.put("days", text(told.form(), "expectedDays", ""));
    words.put("standard", text(told.form(), "standard", "按规定执行"));
    words.put("foreign", text(told.form(), "foreignNumber", ""));
    words.put("issued", item.license() == null ? DOCUMENT : LICENSE);
    var promise = clock(now, "promise");
    words.put(
        "accepted",
        promise.map(ClockView::startedAt).map(this::day).orElse(day(told.event().at())));
    words.put("due", promise.map(ClockView::due).map(DAY::format).orElse("承诺的日子"));
    words.put("extended", promise.map(c -> String.valueOf(c.extendedBy())).orElse("0"));
    return words;
  }

  /** Who acted in the applicant's name, as a document says it; empty when nobody did. */
  public List<String> inWhoseHands(Told told) {
    var a = told.application();
    var hands = agents.ofApplication(a.id()).stream().map(Agent::title).toList();
    if (hands.isEmpty()) return List.of();
    return List.of("本申请由" + String.join("、", hands) + "受" + a.applicantName() + "委托代为办理。");
  }

  /** Throws when the template has a blank that nothing fills: then the program does not start. */
  public static void require(String template) {
    BLANK
        .matcher(template)
        .results()
        .filter(found -> !KNOWN.contains(found.group(1)))
        .findFirst()
        .ifPresent(found -> {
          throw new IllegalStateException("no word for " + found.group() + " in " + template);
        });
  }

  /** The template with its blanks filled; throws when it has one that nothing fills. */
  public static String fill(String template, Map<String, String> words) {
    return BLANK
        .matcher(template)
        .replaceAll(found -> {
          var word = words.get(found.group(1));
          if (word == null)
            throw new IllegalStateException("no word for " + found.group() + " in " + template);
          return Matcher.quoteReplacement(word);
        });
  }

  /** The paragraphs filled; what is only a remark is left out when nobody made one. */
  public static List<String> fill(List<String> paragraphs, Map<String, String> words) {
    boolean silent = words.getOrDefault("remark", "").isEmpty();
    return paragraphs.stream()
        .filter(text -> !silent || !text.contains("{remark}"))
        .map(text -> fill(text, words))
        .toList();
  }

  public LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  private String day(Instant at) {
    return DAY.format(date(at));
  }

  private static Optional<ClockView> clock(CaseView now, String id) {
    return now.clocks().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** What the officer or the rule wrote, as a sentence. */
  private static String opinion(Told told) {
    var opinion = told.opinion();
    if (opinion == null || opinion.isBlank())
      return told.action().startsWith("grant") ? "经审查，符合条件。" : "见清单。";
    return opinion.matches("(?s).*[。！？；]\\s*") ? opinion.strip() : opinion.strip() + "。";
  }

  /** Each law once, with its articles. */
  private static String basis(ServiceItem item) {
    var articles = new LinkedHashMap<String, List<String>>();
    for (var basis : item.legalBases().stream().limit(BASES).toList())
      articles
          .computeIfAbsent("《" + basis.title() + "》", _ -> new ArrayList<>())
          .add(basis.article());
    return articles.entrySet().stream()
        .map(law -> law.getKey() + String.join("、", law.getValue()))
        .collect(Collectors.joining("，"));
  }

  private static String text(Map<String, Object> form, String key, String otherwise) {
    @Nullable Object value = form.get(key);
    return value == null ? otherwise : String.valueOf(value);
  }
}
