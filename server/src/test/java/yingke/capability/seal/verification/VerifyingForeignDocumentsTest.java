package yingke.capability.seal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingke.capability.seal.Verification;
import yingke.capability.seal.drawing.OfdPackage;
import yingke.capability.seal.trust.Believed;
import yingke.kernel.crypto.Sm2;

/** Documents that another implementation of the standards wrote; see ofd/README.md. */
class VerifyingForeignDocumentsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ofdrw-whole.ofd", "ofdrw-continued.ofd"})
  void acceptsTheSealsOfAnotherProgram(String name) throws IOException {
    var found = verify(read(name));
    assertThat(found.valid()).as(found.toString()).isTrue();
    assertThat(found.sealName()).isEqualTo("黄山区林业局");
  }

  @Test
  void refusesThemOnceTheyWereChanged() throws Exception {
    var files = OfdPackage.unzip(read("ofdrw-continued.ofd"));
    files.computeIfPresent(
        "Doc_0/Pages/Page_0/Content.xml",
        (_, content) -> {
          content[content.length - 20] ^= 1;
          return content;
        });
    assertThat(verify(OfdPackage.zip(files)).valid()).isFalse();
  }

  private static Verification verify(byte[] ofd) throws IOException {
    var root = Sm2.certificate(read("ofdrw-root.cer"));
    return new Inspection(new Believed(List.of(root), List.of()), _ -> SealPast.UNKNOWN).of(ofd);
  }

  private static byte[] read(String name) throws IOException {
    try (var file = VerifyingForeignDocumentsTest.class.getResourceAsStream("/ofd/" + name)) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }
}
