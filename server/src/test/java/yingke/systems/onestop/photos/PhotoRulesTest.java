package yingke.systems.onestop.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yingke.systems.onestop.items.ServiceItem.Material;
import yingke.systems.onestop.items.ServiceItem.Necessity;

class PhotoRulesTest {
  private final PhotoRules rules = new PhotoRules();

  @Test
  void anItemSaysHowManyPagesItsMaterialHas() {
    assertThat(rules.kind(material("居民身份证", 2, null)).pages()).isEqualTo(2);
    assertThat(rules.kind(material("租房合同", null, null)).pages()).isNull();
  }

  @Test
  void whetherItExpiresFollowsTheItemAndElseTheName() {
    assertThat(rules.kind(material("健康证", null, null)).expires()).isTrue();
    assertThat(rules.kind(material("健康证", null, false)).expires()).isFalse();
    assertThat(rules.kind(material("管水人员健康证明", null, true)).expires()).isTrue();
  }

  private static Material material(
      String name, @Nullable Integer pages, @Nullable Boolean expires) {
    return new Material(
        "m",
        name,
        Necessity.REQUIRED,
        null,
        "电子",
        "申请人自备",
        null,
        null,
        List.of(),
        List.of("jpg"),
        null,
        null,
        pages,
        expires);
  }
}
