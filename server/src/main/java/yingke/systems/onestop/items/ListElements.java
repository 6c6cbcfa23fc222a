package yingke.systems.onestop.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.WrongField;
import yingke.systems.onestop.events.DataFile;

/**
 * The elements of the implementation list (GB/T 39554.1), with their groups and Chinese names;
 * {@code onestop/list-elements.yaml}. Elements that an item's own parts answer ({@code of}) are not
 * written a second time.
 */
public final class ListElements {
  private static final File FILE = DataFile.read("list-elements", File.class);
  private static final Map<String, Element> BY_NAME =
      FILE.groups().stream()
          .flatMap(group -> group.elements().stream())
          .collect(Collectors.toUnmodifiableMap(Element::name, Function.identity()));

  private record File(Map<String, String> types, List<ElementGroup> groups) {}

  /** Elements that belong together. */
  public record ElementGroup(String id, String title, List<Element> elements) {}

  /**
   * One element.
   *
   * @param name as exchange tables call it: {@code BY_LAW}
   * @param title Chinese
   * @param of part of the item that answers it, null when the item's list does
   */
  public record Element(String name, String title, @Nullable String of) {}

  private ListElements() {}

  /** In the order of the list. */
  public static List<ElementGroup> groups() {
    return FILE.groups();
  }

  /** 事项类型 by code: 01 行政许可 … 20 公共服务. */
  public static Map<String, String> types() {
    return FILE.types();
  }

  /** What is wrong with an item's list. */
  static List<WrongField> mistakes(Map<String, ListElement> list) {
    var found = new ArrayList<WrongField>();
    list.forEach((name, element) -> {
      var known = BY_NAME.get(name);
      if (known == null)
        found.add(new WrongField("list." + name, "实施清单里没有这个要素（见 list-elements.yaml）"));
      else if (known.of() != null)
        found.add(
            new WrongField(
                "list." + name, "“" + known.title() + "”由事项的 " + known.of() + " 给出，不重复写"));
      if (isBlank(element.value()) || isBlank(element.source()) || element.check() == null)
        found.add(new WrongField("list." + name, "要素要写值、来源和已核或待核"));
    });
    return found;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
