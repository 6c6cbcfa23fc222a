package yingke.systems.onestop.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormWordsTest {
  private final ServiceItem.Form form =
      new ServiceItem.Form(
          Map.of(
              "properties",
              Map.of(
                  "members",
                  Map.of("type", "array", "items", Map.of("properties", line())),
                  "products",
                  Map.of("type", "array", "items", Map.of("type", "string")))),
          List.of());

  @Test
  void readsALineOfAGroupWithTheTitlesOfItsFieldsInTheirOrder() {
    var members =
        List.of(Map.of("married", true, "name", "汪桂兰"), Map.of("name", "程明远", "gone", "旧字段"));
    assertThat(FormWords.of(form, "members", members)).isEqualTo("（1）姓名：汪桂兰，已婚：是；（2）姓名：程明远");
  }

  @Test
  void readsChoicesAndAnswersPlainly() {
    assertThat(FormWords.of(form, "products", List.of("茶叶", "菊花"))).isEqualTo("茶叶、菊花");
    assertThat(FormWords.of(form, "online", false)).isEqualTo("否");
    assertThat(FormWords.of(form, "unknown", 60)).isEqualTo("60");
    assertThat(FormWords.of(form, "unknown", null)).isEmpty();
  }

  private static Map<String, Object> line() {
    var line = new LinkedHashMap<String, Object>();
    line.put("name", Map.of("type", "string", "title", "姓名"));
    line.put("married", Map.of("type", "boolean", "title", "已婚"));
    return line;
  }
}
