package yingke.systems.onestop.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ItemFileTest {
  @Test
  void everyShippedItemCanBeRead() {
    assertThat(ItemFolder.shipped())
        .extracting(ServiceItem::id)
        .contains("elder-card", "food-bulk-sale", "public-place-health");
  }

  @Test
  void everyLegalBasisSaysWhetherItWasChecked() {
    for (var item : ItemFolder.shipped())
      assertThat(item.legalBases()).isNotEmpty().allSatisfy(b -> assertThat(b.check()).isNotNull());
  }

  @Test
  void everyLifeEventHasAName() {
    for (var item : ItemFolder.shipped())
      assertThat(LifeEvents.all()).containsKeys(item.lifeEvents().toArray(String[]::new));
  }

  @Test
  void aPromiseLongerThanTheLawIsRefused() throws IOException {
    refuses(elderCard().replace("promised: 0", "promised: 30"), "承诺时限 30 个工作日长于法定时限 20");
  }

  @Test
  void aFieldThatTheSchemaDoesNotKnowIsRefused() throws IOException {
    refuses(
        elderCard().replace("{name: phone, widget", "{name: telephone, widget"),
        "form.fields.telephone：表单结构里没有");
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
  void aRuleDecidesOnlyWhatIsDecidedAtOnce() throws IOException {
    refuses(elderCard().replace("handling: INSTANT", "handling: PROMISED"), "decision：只有即办件");
  }

  @Test
  void aMissingPartIsNamed() throws IOException {
    refuses(elderCard().replaceFirst("department: \\w+\n", ""), "department：缺少");
  }

  @Test
  void aWrongWordIsNamedWithItsPlace() throws IOException {
    refuses(
        elderCard().replace("necessity: REQUIRED", "necessity: ALWAYS"), "materials[0].necessity");
  }

  @Test
  void anUnknownElementOfTheListIsRefused() throws IOException {
    refuses(
        elderCard() + "list: {BY_LOW: {value: a, source: b, check: UNCHECKED}}\n",
        "list.BY_LOW：实施清单里没有");
  }

  @Test
  void anElementThatTheItemTellsItselfIsNotWrittenTwice() throws IOException {
    refuses(
        elderCard() + "list: {PROMISE_DAY: {value: a, source: b, check: UNCHECKED}}\n",
        "由事项的 limits.promised 给出");
  }

  @Test
  void limitsHoldFromTheirDayOn() throws IOException {
    var item =
        read(
            elderCard()
                .replace(
                    "limits: {statutory: 20, promised: 0}",
                    "limits: [{statutory: 10, promised: 0, effectiveFrom: 2027-01-01},"
                        + " {statutory: 20, promised: 0}]"));
    assertThat(item.limitsOn(LocalDate.of(2026, 12, 31)).statutory()).isEqualTo(20);
    assertThat(item.limitsOn(LocalDate.of(2027, 1, 1)).statutory()).isEqualTo(10);
  }

  @Test
  void aRequiredFieldThatTheFormDoesNotHaveIsRefused() throws IOException {
    refuses(elderCard().replaceFirst("required: \\[", "required: [shoeSize, "), "必填字段 shoeSize 不在");
  }

  private static String elderCard() throws IOException {
    return new ClassPathResource("items/elder-card.yaml")
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static ServiceItem read(String yaml) throws IOException {
    return ItemFile.read(
        "wrong.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static void refuses(String yaml, String why) {
    assertThatIllegalStateException()
        .isThrownBy(() -> read(yaml))
        .withMessageContaining("wrong.yaml")
        .withMessageContaining(why);
  }
}
