package yingke.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "证号11010519491231002x，已核", "（３４１００３１９８５０６０７３２１０）"})
  void findsAnIdNumberInAText(String text) {
    assertThat(IdNumber.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "没有证号", "办件 260000000123", "341003198506073211", "1341003198506073210"})
  void takesOtherNumbersForNone(String text) {
    assertThat(IdNumber.isIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "440524188001010014",
        "341003198506073210",
        "341003201208154420",
        " 341003 19850607 3210 "
      })
  void acceptsIdNumbersOfTheStandard(String number) {
    assertThat(IdNumber.problem(number)).isEmpty();
  }

  @Test
  void refusesAnImpossibleDateThoughTheCheckCharacterIsRight() {
    assertThat("341003200102290008".charAt(17)).isEqualTo(IdNumber.check("341003200102290008"));
    assertThat(IdNumber.problem("341003200102290008")).hasValue("身份证号码中的出生日期 2001年02月29日 不存在，请核对");
    assertThat(IdNumber.problem(withCheck("34100320000229000"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 请填写",
    "341003850607321, 15 位",
    "3410031985060732101, 19 位",
    "34100319850607321A, 数字或 X",
    "34100X198506073210, 数字或 X",
    "991003198506073210, 地区代码 99",
    "341003198506073211, 校验位",
    "341003198513073210, 13月",
    "431003198506073210, 校验位"
  })
  void saysWhatIsWrongWithAnIdNumber(String number, String words) {
    assertThat(IdNumber.problem(number).orElseThrow()).contains(words);
  }

  @Test
  void noticesEveryWrongDigitAndEverySwapOfNeighbours() {
    var random = new Random(11);
    for (int round = 0; round < 200; round++) {
      var number = randomIdNumber(random);
      assertThat(IdNumber.problem(number)).isEmpty();
      int at = random.nextInt(17);
      var wrong = new StringBuilder(number);
      wrong.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
      assertThat(IdNumber.problem(wrong.toString())).isPresent();
      var swapped = new StringBuilder(number);
      swapped.setCharAt(at, number.charAt(at + 1));
      swapped.setCharAt(at + 1, number.charAt(at));
      if (!swapped.toString().equals(number))
        assertThat(IdNumber.problem(swapped.toString())).isPresent();
    }
  }

  @Test
  void readsBirthSexAndAge() {
    assertThat(IdNumber.birthDate("11010519491231002x")).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(IdNumber.male("341003198506073210")).isTrue();
    assertThat(IdNumber.male("341003201208154420")).isFalse();
    var leap = withCheck("34109820000229001");
    assertThat(IdNumber.ageOn(leap, LocalDate.of(2018, 2, 28))).isEqualTo(17);
    assertThat(IdNumber.ageOn(leap, LocalDate.of(2018, 3, 1))).isEqualTo(18);
    assertThatThrownBy(() -> IdNumber.birthDate("341003200102290008"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("341003200102290008");
  }

  @Test
  void refusesABirthInTheFuture() {
    var tomorrow = withCheck("34109820261124001");
    assertThat(IdNumber.problem(tomorrow, LocalDate.of(2026, 11, 23)).orElseThrow())
        .contains("今天之后");
    assertThat(IdNumber.problem(tomorrow, LocalDate.of(2026, 11, 24))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43", "91110000802100433B", "11100000000013338W", "11430000006122244L",
        "11330105002500287C", "113700000045046442", "11341003003214565N", "91341003MA2N12AB65",
        "12341003485790011X", "52341003MJA640005G", "91341003ma2n12ab65"
      })
  void acceptsCreditCodes(String code) {
    assertThat(CreditCode.problem(code)).isEmpty();
    assertThat(CreditCode.checkFails(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P"})
  void flagsTheCodesOfPilotAreasButDoesNotBlockThem(String code) {
    assertThat(CreditCode.problem(code)).isEmpty();
    assertThat(CreditCode.checkFails(code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 请填写",
    "91341003MA2N12AB6, 17 位",
    "91341003MA2N12ABI5, 第 17 位",
    "9134100XMA2N12AB65, 行政区划"
  })
  void saysWhatIsWrongWithACreditCode(String code, String words) {
    assertThat(CreditCode.problem(code).orElseThrow()).contains(words);
    assertThat(CreditCode.checkFails(code)).isTrue();
  }

  @Test
  void masksKeepWhatIsNeededToRecognizeAndNoMore() {
    assertThat(Masks.idNumber("341098195401010021")).isEqualTo("341098********0021");
    assertThat(Masks.phone("13955901234")).isEqualTo("139****1234");
    assertThat(Masks.account("6228480402564890018")).isEqualTo("***************0018");
    assertThat(Masks.name("王桂兰")).isEqualTo("王*兰");
    assertThat(Masks.name("程明")).isEqualTo("程*");
    assertThat(Masks.name("欧阳明远")).isEqualTo("欧**远");
    assertThat(Masks.name("王")).isEqualTo("*");
    assertThat(Masks.idNumber("3410981954")).isEqualTo("**********");
  }

  private static String randomIdNumber(Random random) {
    var date = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45000));
    return withCheck(
        "341098" + date.toString().replace("-", "") + "%03d".formatted(random.nextInt(1000)));
  }

  private static String withCheck(String first17) {
    return first17 + IdNumber.check(first17);
  }
}
