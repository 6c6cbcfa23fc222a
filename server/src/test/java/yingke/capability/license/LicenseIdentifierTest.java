package yingke.capability.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseIdentifierTest {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private final Random random = new Random(36904);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
        "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
        "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9",
        "1.2.156.3005.2.11341003003214565N001.11341003003214565N.2026000000000000001A.001.W"
      })
  void readsWhatWasPublishedAndWritesItAgain(String published) {
    assertThat(LicenseIdentifier.parse(published).orElseThrow()).hasToString(published);
  }

  @Test
  void computesTheStandardsOwnExample() {
    assertThat(HybridCheck.mod37("A12425GABC1234002")).isEqualTo('M');
    assertThat(HybridCheck.mod11("0794")).isEqualTo('5'); // ISO 7064, MOD 11,10
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.156.3005.2",
        "1.2.156.3005.2.11341003003214565N001.11341003003214565N.2026000000000000001A.001.X",
        "1.2.156.3005.3.11341003003214565N001.11341003003214565N.2026000000000000001A.001.W",
        "1.2.156.3005.2.11341003003214565n001.11341003003214565N.2026000000000000001A.001.W",
        "1.2.156.3005.2.11341003003214565N001.11341003003214565N.2026000000000000001A.1.W"
      })
  void refusesWhatIsNone(String text) {
    assertThat(LicenseIdentifier.parse(text)).isEmpty();
  }

  @Test
  void findsEveryWrongCharacter() {
    for (int n = 0; n < 5000; n++) {
      var right = some();
      var text = right.toString().toCharArray();
      int place = 15 + random.nextInt(text.length - 17);
      if (text[place] == '.') continue;
      char wrong = ALPHABET.charAt(random.nextInt(36));
      if (wrong == text[place]) continue;
      text[place] = wrong;
      assertThat(LicenseIdentifier.parse(new String(text)))
          .as("%s with %c at %d", right, wrong, place)
          .isEmpty();
    }
  }

  @Test
  void readsEveryIdentifierThatItWrites() {
    for (int n = 0; n < 5000; n++) {
      var written = some();
      assertThat(LicenseIdentifier.parse(written.toString())).contains(written);
    }
  }

  private LicenseIdentifier some() {
    return new LicenseIdentifier(
        text(21), text(18), text(1 + random.nextInt(20)), 1 + random.nextInt(999));
  }

  private String text(int length) {
    var text = new StringBuilder();
    for (int n = 0; n < length; n++) text.append(ALPHABET.charAt(random.nextInt(36)));
    return text.toString();
  }
}
