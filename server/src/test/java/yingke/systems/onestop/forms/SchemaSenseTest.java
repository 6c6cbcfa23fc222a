package yingke.systems.onestop.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yingke.kernel.web.WrongField;

class SchemaSenseTest {
  @Test
  void aFormThatCanBeFilledInPasses() {
    assertThat(
            SchemaSense.mistakes(
                form(Map.of("type", "integer", "minimum", 1, "maximum", 1), List.of("age"))))
        .isEmpty();
  }

  @Test
  void aRequiredFieldThatDoesNotExistCannotBeFilledIn() {
    assertThat(SchemaSense.mistakes(form(Map.of("type", "string"), List.of("name"))))
        .extracting(WrongField::message)
        .containsExactly("必填字段 name 不在 properties 里，这张表永远填不完");
  }

  @Test
  void aLeastAboveTheMostCannotBeMet() {
    impossible(Map.of("type", "integer", "minimum", 10, "maximum", 9), "minimum 大于 maximum");
    impossible(Map.of("type", "string", "minLength", 5, "maxLength", 2), "minLength 大于 maxLength");
    impossible(Map.of("type", "number", "exclusiveMinimum", 3, "maximum", 3), "上下限之间没有数");
    impossible(Map.of("type", "number", "minimum", 3, "exclusiveMaximum", 3), "上下限之间没有数");
  }

  @Test
  void choicesThatNobodyCanChooseAreRefused() {
    impossible(Map.of("type", "string", "enum", List.of()), "一个选项也没有");
    impossible(Map.of("type", "string", "enum", List.of(1, 2)), "没有一个选项是 string");
    impossible(
        Map.of(
            "type",
            "array",
            "uniqueItems",
            true,
            "minItems",
            2,
            "items",
            Map.of("type", "string", "enum", List.of("茶叶"))),
        "怎么选都不够");
  }

  @Test
  void aLineOfAGroupIsCheckedLikeTheForm() {
    var line =
        Map.of(
            "type", "object",
            "required", List.of("name", "gone"),
            "properties", Map.of("name", Map.of("type", "string", "minLength", 5, "maxLength", 2)));
    assertThat(SchemaSense.mistakes(form(Map.of("type", "array", "items", line), List.of("age"))))
        .extracting(WrongField::field)
        .containsExactly("form.schema.age.items.required", "form.schema.age.items.name");
  }

  @Test
  void conditionsSideBySideCannotAskForWhatIsNotThere() {
    var form = new HashMap<>(form(Map.of("type", "string"), List.of("age")));
    form.put("allOf", List.of(Map.of("then", Map.of("required", List.of("gone")))));
    assertThat(SchemaSense.mistakes(form))
        .extracting(WrongField::field)
        .containsExactly("form.schema.allOf.then.required");
  }

  @Test
  void aBrokenPatternIsRefused() {
    impossible(Map.of("type", "string", "pattern", "[a-"), "不是正确的正则");
  }

  private static void impossible(Map<String, Object> property, String why) {
    assertThat(SchemaSense.mistakes(form(property, List.of("age"))))
        .singleElement()
        .satisfies(wrong -> {
          assertThat(wrong.field()).isEqualTo("form.schema.age");
          assertThat(wrong.message()).contains(why);
        });
  }

  private static Map<String, Object> form(Map<String, Object> age, List<String> required) {
    return Map.of("type", "object", "required", required, "properties", Map.of("age", age));
  }
}
