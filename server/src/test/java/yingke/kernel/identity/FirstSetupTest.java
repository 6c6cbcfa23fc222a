package yingke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yingke.kernel.sql.StartRefused;

/** What the operator typed is looked at before the first organ stands in every license. */
class FirstSetupTest {
  @Test
  void aCreditCodeThatCannotBeOneStopsTheStart() {
    assertThatThrownBy(() -> setup("1134100300328459").requireRight(_ -> true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("YINGKE_FIRST_USCC")
        .hasMessageContaining("18 位");
  }

  @Test
  void aDivisionThatDoesNotExistStopsTheStart() {
    assertThatThrownBy(() -> setup("11341003003284592P").requireRight(_ -> false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("YINGKE_FIRST_DIVISION");
  }

  @Test
  void whatIsRightPasses() {
    assertThatCode(() -> setup("11341003003284592P").requireRight(_ -> true))
        .doesNotThrowAnyException();
  }

  private static FirstAdministrators.Setup setup(String uscc) {
    return new FirstAdministrators.Setup("区政府办公室", uscc, "341003000000", Path.of("data"));
  }
}
