package yingke.systems.onestop.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import yingke.capability.casework.Casework;
import yingke.capability.license.Licenses;
import yingke.kernel.web.BadInput;
import yingke.systems.onestop.external.ExternalSystems;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** What an item can name that lives outside it, for the editor and before it is published. */
@Component
class Choices {
  /** How a case of an application has to be able to end. */
  private static final Set<String> ENDINGS = Set.of("granted", "refused", "withdrawn");

  private final Items items;
  private final Casework casework;
  private final Licenses licenses;
  private final ExternalSystems systems;

  Choices(Items items, Casework casework, Licenses licenses, ExternalSystems systems) {
    this.items = items;
    this.casework = casework;
    this.licenses = licenses;
    this.systems = systems;
  }

  /** Something to choose. */
  record Choice(String id, String name) {}

  /** Procedures are asked for from casework, which also draws them. */
  record ItemChoices(List<Choice> licenses, List<Choice> systems, List<Choice> decisions) {}

  ItemChoices all() {
    var decisions =
        items.everPublished().stream()
            .map(ServiceItem::decision)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .map(rule -> new Choice(rule, "按规则 " + rule + " 当场决定"))
            .toList();
    return new ItemChoices(choices(licenses.types()), choices(systems.names()), decisions);
  }

  private static List<Choice> choices(Map<String, String> names) {
    return names.entrySet().stream()
        .map(each -> new Choice(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Choice::id))
        .toList();
  }

  /**
   * A case needs a procedure that runs, a license a rule that fills it.
   *
   * @throws BadInput when the content names what is not there
   */
  void requireKnown(ServiceItem content) {
    require(
        casework.outcomes(content.procedure()).keySet().containsAll(ENDINGS),
        "procedure",
        "没有可以办理申请的流程 " + content.procedure() + "，请从已发布的流程里选一个");
    var others = items.everPublished();
    require(
        content.license() == null
            || others.stream()
                .anyMatch(
                    o -> o.id().equals(content.id()) && content.license().equals(o.license())),
        "license",
        "证照 " + content.license() + " 还没有为这个事项配置证面（licenses.yaml），请先配置，或改为只出具文书");
    require(
        content.decision() == null
            || others.stream().anyMatch(o -> content.decision().equals(o.decision())),
        "decision",
        "没有自动决定规则 " + content.decision());
    var bound = content.external();
    require(
        bound == null || systems.knows(bound.system()),
        "external",
        "没有接入系统 " + (bound == null ? "" : bound.system()) + "，请从列表里选一个");
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) throw new BadInput("item-incorrect", field, sentence);
  }
}
