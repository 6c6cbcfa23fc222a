package yingke.systems.onestop.editing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.items.Mode;
import yingke.systems.onestop.items.ServiceItem;

/** What a workbook writes for the words of an item. */
final class Words {
  static final Map<ServiceItem.Audience, String> AUDIENCE =
      Map.of(ServiceItem.Audience.PERSON, "个人", ServiceItem.Audience.LEGAL_ENTITY, "单位");
  static final Map<ServiceItem.Handling, String> HANDLING =
      Map.of(ServiceItem.Handling.INSTANT, "即办件", ServiceItem.Handling.PROMISED, "承诺件");
  static final Map<Mode, String> MODE =
      Map.of(Mode.ONLINE, "全程网办", Mode.VISITS, "需到现场", Mode.EXTERNAL, "其他系统办理");
  static final Map<ServiceItem.Check, String> CHECK =
      Map.of(ServiceItem.Check.CHECKED, "已核", ServiceItem.Check.UNCHECKED, "待核");
  static final Map<ServiceItem.Necessity, String> NECESSITY =
      Map.of(
          ServiceItem.Necessity.REQUIRED, "必要",
          ServiceItem.Necessity.CONDITIONAL, "有条件",
          ServiceItem.Necessity.OPTIONAL, "非必要");

  private Words() {}

  /** The name of the constant that the word stands for; null when it stands for none. */
  static @Nullable String constant(Map<? extends Enum<?>, String> words, String word) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(word))
        .map(entry -> entry.getKey().name())
        .findFirst()
        .orElse(null);
  }
}
