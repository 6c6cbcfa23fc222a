package yingke.systems.onestop.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElderCardRuleTest {
  static final Rules RULES = new Rules();

  @ParameterizedTest
  @CsvSource({
    "59,false,''",
    "60,true,优待证（60 周岁）",
    "64,true,优待证（60 周岁）",
    "65,true,优待证（65 周岁）",
    "69,true,优待证（65 周岁）",
    "70,true,优待证（70 周岁）",
    "72,true,优待证（70 周岁）",
    "108,true,优待证（70 周岁）"
  })
  void theAgeDecidesTheKind(int age, boolean granted, String kind) {
    var ruling = RULES.ask("elder-card", Map.of("age", age, "residence", "341003100001"));
    assertThat(ruling.granted()).isEqualTo(granted);
    assertThat(ruling.kind()).isEqualTo(kind);
    assertThat(ruling.version()).isEqualTo("1");
  }

  @Test
  void whoLivesElsewhereIsToldWhereToGo() {
    var ruling = RULES.ask("elder-card", Map.of("age", 72, "residence", "341002001001"));
    assertThat(ruling.granted()).isFalse();
    assertThat(ruling.explanation()).contains("常住地不在黄山区").contains("人工复核");
  }

  @Test
  void whoIsTooYoungLearnsTheAgeThatWasCounted() {
    var ruling = RULES.ask("elder-card", Map.of("age", 59, "residence", "341003100001"));
    assertThat(ruling.explanation()).contains("目前 59 周岁");
  }

  @Test
  void aRuleThatCannotAnswerGrantsNothing() {
    assertThatIllegalStateException().isThrownBy(() -> RULES.ask("elder-card", Map.of("age", 72)));
  }
}
