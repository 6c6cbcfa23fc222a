package yingke.systems.onestop.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
        .containsExactly("required names name, which is not among the properties");
  }

  @Test
  void aLeastAboveTheMostCannotBeMet() {
    impossible(Map.of("type", "integer", "minimum", 10, "maximum", 9), "minimum is above maximum");
    impossible(
        Map.of("type", "string", "minLength", 5, "maxLength", 2), "minLength is above maxLength");
    impossible(Map.of("type", "number", "exclusiveMinimum", 3, "maximum", 3), "no number lies");
    impossible(Map.of("type", "number", "minimum", 3, "exclusiveMaximum", 3), "no number lies");
  }

  @Test
  void choicesThatNobodyCanChooseAreRefused() {
    impossible(Map.of("type", "string", "enum", List.of()), "enum offers nothing");
    impossible(Map.of("type", "string", "enum", List.of(1, 2)), "no choice of enum is of type");
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
        "fewer choices");
  }

  @Test
  void aBrokenPatternIsRefused() {
    impossible(Map.of("type", "string", "pattern", "[a-"), "not a regular expression");
  }

  private static void impossible(Map<String, Object> property, String why) {
    assertThat(SchemaSense.mistakes(form(property, List.of("age"))))
        .singleElement()
        .asString()
        .startsWith("age: ")
        .contains(why);
  }

  private static Map<String, Object> form(Map<String, Object> age, List<String> required) {
    return Map.of("type", "object", "required", required, "properties", Map.of("age", age));
  }
}
