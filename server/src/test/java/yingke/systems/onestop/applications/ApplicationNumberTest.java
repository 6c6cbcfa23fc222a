package yingke.systems.onestop.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApplicationNumberTest {
  private final String number = ApplicationNumber.of(LocalDate.of(2026, 11, 25), 100_017);

  @Test
  void saysTheDayAndARunningNumber() {
    assertThat(number).startsWith("26112500017").hasSize(12);
    assertThat(ApplicationNumber.isValid(number)).isTrue();
  }

  @Test
  void anyOneWrongDigitIsFound() {
    for (int place = 0; place < 12; place++)
      for (char digit = '0'; digit <= '9'; digit++) {
        var slip = number.substring(0, place) + digit + number.substring(place + 1);
        assertThat(ApplicationNumber.isValid(slip)).isEqualTo(slip.equals(number));
      }
  }

  @Test
  void twoNeighborsExchangedAreFound() {
    for (int place = 0; place < 11; place++) {
      var slip =
          number.substring(0, place)
              + number.charAt(place + 1)
              + number.charAt(place)
              + number.substring(place + 2);
      assertThat(ApplicationNumber.isValid(slip)).isEqualTo(slip.equals(number));
    }
  }

  @Test
  void otherTextIsNoNumber() {
    assertThat(ApplicationNumber.isValid("")).isFalse();
    assertThat(ApplicationNumber.isValid("26112500017X")).isFalse();
  }
}
