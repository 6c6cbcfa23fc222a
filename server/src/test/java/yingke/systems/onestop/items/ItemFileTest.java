package yingke.systems.onestop.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ItemFileTest {
  @Test
  void everyShippedItemCanBeRead() {
    assertThat(new Items().list())
        .extracting(ServiceItem::id)
        .contains("elder-card", "food-bulk-sale", "public-place-health");
  }

  @Test
  void everyLegalBasisSaysWhetherItWasChecked() {
    for (var item : new Items().list())
      assertThat(item.legalBases()).isNotEmpty().allSatisfy(b -> assertThat(b.check()).isNotNull());
  }

  @Test
  void everyLifeEventHasAName() {
    for (var item : new Items().list())
      assertThat(LifeEvents.all()).containsKeys(item.lifeEvents().toArray(String[]::new));
  }

  @Test
  void aPromiseLongerThanTheLawIsRefused() throws IOException {
    refuses(elderCard().replace("promised: 0", "promised: 30"), "longer than the statutory limit");
  }

  @Test
  void aFieldThatTheSchemaDoesNotKnowIsRefused() throws IOException {
    refuses(
        elderCard().replace("{name: phone, widget", "{name: telephone, widget"),
        "telephone is not in the schema");
  }

  @Test
  void aPrefillFromNowhereIsRefused() throws IOException {
    refuses(
        elderCard().replace("prefill: person.address", "prefill: person.salary"), "person.salary");
  }

  @Test
  void anUnknownWordInTheFileIsRefused() throws IOException {
    refuses(elderCard() + "\nfees: none\n", "fees");
  }

  @Test
  void anInstantItemWithoutItsRuleIsRefused() throws IOException {
    refuses(elderCard().replace("decision: elder-card\n", ""), "names its rule");
  }

  private static String elderCard() throws IOException {
    return new ClassPathResource("items/elder-card.yaml")
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static void refuses(String yaml, String why) {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            ItemFile.read(
                "wrong.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
        .withMessageContaining("wrong.yaml")
        .withMessageContaining(why);
  }
}
