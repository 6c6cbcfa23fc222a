package yingke.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealingTest {
  private static final byte[] INDEX = random(32, 7);
  private final Sealing sealing = sealing(random(16, 1));

  @Test
  void opensWhatItSealed() {
    var random = new Random(5);
    for (int round = 0; round < 300; round++) {
      var text = text(random);
      assertThat(sealing.open(sealing.seal(text))).isEqualTo(text);
    }
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(sealing.seal("341098195401010021")).isNotEqualTo(sealing.seal("341098195401010021"));
  }

  @Test
  void refusesAValueOfWhichAnyBitWasChanged() {
    var sealed = sealing.seal("王桂兰");
    int start = sealed.lastIndexOf(':') + 1;
    var bytes = Base64.getDecoder().decode(sealed.substring(start));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      var changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      var forged = sealed.substring(0, start) + Base64.getEncoder().encodeToString(changed);
      assertThatThrownBy(() -> sealing.open(forged)).isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void refusesWhatIsNoSealedValue() {
    for (var text : List.of("", "v1", "v1:x:y", "v2:00000000:AAAA", "v1:!:?", "王桂兰"))
      assertThatThrownBy(() -> sealing.open(text)).isInstanceOf(SealBroken.class);
    var sealed = sealing.seal("短");
    assertThatThrownBy(() -> sealing.open(sealed.substring(0, sealed.lastIndexOf(':') + 5)))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void opensOldValuesAfterAChangeOfKey() {
    var old = sealing.seal("13900000000");
    var changed = sealing(random(16, 2), random(16, 1));
    assertThat(changed.open(old)).isEqualTo("13900000000");
    assertThat(changed.underOlderKey(old)).isTrue();
    assertThat(changed.underOlderKey(changed.seal("13900000000"))).isFalse();
  }

  @Test
  void doesNotOpenValuesOfAForeignKey() {
    var foreign = sealing(random(16, 9)).seal("13900000000");
    assertThatThrownBy(() -> sealing.open(foreign)).isInstanceOf(SealBroken.class);
    var claimed = "v1:" + Secrets.id(random(16, 1)) + foreign.substring(foreign.lastIndexOf(':'));
    assertThatThrownBy(() -> sealing.open(claimed)).isInstanceOf(SealBroken.class);
  }

  @Test
  void findsAFieldHoweverItIsTyped() {
    var index = sealing.blindIndex("registry.id_number", "34109819540101002X");
    for (var typed : List.of("34109819540101002x", " 341098 1954 0101 002X ", "３４１０９８１９５４０１０１００２Ｘ"))
      assertThat(sealing.blindIndex("registry.id_number", typed)).isEqualTo(index);
    assertThat(index).hasSize(32);
  }

  @Test
  void givesEachFieldAnIndexOfItsOwn() {
    assertThat(sealing.blindIndex("a.phone", "139"))
        .isNotEqualTo(sealing.blindIndex("b.phone", "139"));
    assertThat(sealing.blindIndex("a", "b139")).isNotEqualTo(sealing.blindIndex("ab", "139"));
  }

  @Test
  void indexDependsOnItsKeyAndNotOnTheSealingKey() {
    var other = new Sealing(new Secrets(List.of(random(16, 1)), random(32, 8)));
    assertThat(other.blindIndex("f", "1")).isNotEqualTo(sealing.blindIndex("f", "1"));
    assertThat(sealing(random(16, 4)).blindIndex("f", "1")).isEqualTo(sealing.blindIndex("f", "1"));
  }

  @Test
  void neverPrintsItsKeys() {
    var secrets = new Secrets(List.of(random(16, 1)), INDEX);
    var key = java.util.HexFormat.of().formatHex(random(16, 1));
    assertThat(secrets.toString()).doesNotContain(key).doesNotContain(Arrays.toString(INDEX));
    assertThat(sealing.toString()).doesNotContain(key);
  }

  private static Sealing sealing(byte[]... keys) {
    return new Sealing(new Secrets(List.of(keys), INDEX));
  }

  private static byte[] random(int length, int seed) {
    var bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      int point = random.nextInt(0x10000);
      text.append(Character.isSurrogate((char) point) ? "字" : Character.toString(point));
    }
    return text.toString();
  }
}
