package yingke.systems.onestop.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yingke.kernel.web.WrongField;

class FormSchemaTest {
  static final Map<String, Object> SCHEMA =
      Map.of(
          "type",
          "object",
          "additionalProperties",
          false,
          "required",
          List.of("name", "area"),
          "properties",
          Map.of(
              "name", Map.of("type", "string", "title", "名称", "minLength", 2),
              "area", Map.of("type", "number", "title", "面积", "exclusiveMinimum", 0),
              "born", Map.of("type", "string", "title", "出生日期", "format", "date"),
              "sells",
                  Map.of(
                      "type", "array",
                      "title", "种类",
                      "items", Map.of("type", "string", "enum", List.of("茶叶", "糕点")))));

  final FormSchema schema = FormSchema.of(SCHEMA);

  @Test
  void goodValuesPass() {
    assertThat(schema.check(Map.of("name", "云谷", "area", 30.5, "sells", List.of("茶叶")))).isEmpty();
  }

  @Test
  void aMissingFieldIsNamedByItsTitle() {
    assertThat(schema.check(Map.of("name", "云谷")))
        .containsExactly(new WrongField("$.area", "请填写“面积”"));
  }

  @Test
  void aWrongTypeIsExplained() {
    assertThat(schema.check(Map.of("name", "云谷", "area", "三十")))
        .containsExactly(new WrongField("$.area", "“面积”应当填写数字"));
  }

  @Test
  void aDateThatDoesNotExistIsRefused() {
    assertThat(schema.check(Map.of("name", "云谷", "area", 1, "born", "2001-02-29")))
        .containsExactly(new WrongField("$.born", "“出生日期”应当是一个存在的日期，写成 2026-01-31 的样子"));
  }

  @Test
  void aChoiceOutsideTheListIsRefusedWithItsPlace() {
    assertThat(schema.check(Map.of("name", "云谷", "area", 1, "sells", List.of("茶叶", "烟花"))))
        .containsExactly(new WrongField("$.sells[1]", "“种类”只能选：茶叶、糕点"));
  }

  @Test
  void aFieldOutsideTheFormIsRefused() {
    assertThat(schema.check(Map.of("name", "云谷", "area", 1, "approved", true)))
        .containsExactly(new WrongField("$.approved", "表单里没有“approved”这一项，请刷新页面后重填"));
  }
}
