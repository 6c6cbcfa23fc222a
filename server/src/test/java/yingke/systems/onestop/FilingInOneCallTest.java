package yingke.systems.onestop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.firm;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.kernel.files.Files;
import yingke.kernel.files.content.Samples;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;

@YingkeTest
class FilingInOneCallTest {
  private final Applications applications;
  private final Files files;
  private final Caller tea;

  FilingInOneCallTest(Applications applications, Files files, BaseLibraries libraries) {
    this.applications = applications;
    this.files = files;
    var founder = born(LocalDate.of(1981, 5, 16));
    var firm = firm(founder);
    libraries.putPeople(List.of(founder));
    libraries.putLegalEntities(List.of(firm));
    this.tea = Applicants.caller(founder, firm);
  }

  @Test
  void opensOneCaseHoweverOftenItIsSent() {
    var command = UUID.randomUUID();
    var first = file(command, materials());
    assertThat(file(command, materials())).isEqualTo(first);
  }

  @Test
  void isCheckedLikeEveryApplicationAndLeavesNothingBehindWhenItIsWrong() {
    assertThatThrownBy(() -> file(UUID.randomUUID(), Map.of()))
        .isInstanceOf(BadInput.class)
        .satisfies(bad -> assertThat(((BadInput) bad).fields()).hasSize(2));
    assertThat(file(UUID.randomUUID(), materials()).number()).hasSize(12);
  }

  private Filed file(UUID command, Map<String, List<UUID>> materials) {
    return Callers.as(
        tea,
        () -> applications.file(new Filing(command, "food-bulk-sale", Counter.SHOP, materials)));
  }

  private Map<String, List<UUID>> materials() {
    return Map.of("layout", List.of(upload()), "safety-rules", List.of(upload()));
  }

  private UUID upload() {
    return Callers.as(
        tea, () -> files.store(new ByteArrayInputStream(Samples.pdf()), "图.pdf", 1 << 20).id());
  }
}
