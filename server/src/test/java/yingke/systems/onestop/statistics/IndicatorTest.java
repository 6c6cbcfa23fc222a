package yingke.systems.onestop.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorTest {
  private final Indicator onTime =
      new Indicator(
          "on-time", "按时办结率", List.of("kept"), List.of("kept", "late"), false, "", "", "");
  private final Indicator compression =
      new Indicator("c", "压缩比", List.of("promised"), List.of("statutory"), true, "", "", "");

  @Test
  void isTheShareOfThePartInTheWhole() {
    assertThat(onTime.of(Map.of("kept", 9L, "late", 1L))).isEqualTo(0.9);
    assertThat(onTime.of(Map.of("late", 2L))).isZero();
  }

  @Test
  void isUnknownWhereThereIsNothingToReckonFrom() {
    assertThat(onTime.of(Map.of("received", 5L))).isNull();
  }

  @Test
  void ofCompressionIsWhatIsSaved() {
    assertThat(compression.of(Map.of("promised", 5L, "statutory", 20L))).isEqualTo(0.75);
  }

  @Test
  void namesOnlyMeasuresThatAreCounted() {
    var measures = new Measures();
    assertThat(measures.indicators()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(measures.flags())
        .allSatisfy(flag ->
            assertThat(flag.with(measures.on(LocalDate.of(2026, 1, 1))).formula())
                .doesNotContain("{"));
  }
}
