package yingke.capability.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingke.capability.license.Orders.SYSTEM;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import yingke.YingkeTest;
import yingke.capability.seal.Documents;
import yingke.capability.seal.SealVerification;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Persona;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.RuleBroken;

@YingkeTest
@RecordApplicationEvents
class IssuingLicensesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private final Licenses licenses;
  private final Documents documents;
  private final SealVerification seals;
  private final Files files;
  private final Sealing sealing;
  private final JdbcClient db;

  IssuingLicensesTest(
      Licenses licenses,
      Documents documents,
      SealVerification seals,
      Files files,
      Sealing sealing,
      JdbcClient db) {
    this.licenses = licenses;
    this.documents = documents;
    this.seals = seals;
    this.files = files;
    this.sealing = sealing;
    this.db = db;
  }

  @Test
  void givesASealedFileWithACodeThatTelephonesCanRead() throws Exception {
    var license = issue(Orders.foodBusiness(TODAY, null));
    assertThat(LicenseIdentifier.parse(license.identifier()).orElseThrow().version()).isEqualTo(1);
    assertThat(license.until()).isEqualTo("2031-11-24");
    assertThat(license.number()).matches("JY1341003\\d{7}");
    assertThat(license.state()).isEqualTo("VALID");
    var file = file(license);
    assertThat(files.get(file).name()).isEqualTo("食品经营许可证.ofd");
    var seal = seals.verify(files.open(file));
    assertThat(seal.valid()).as(seal.toString()).isTrue();
    assertThat(seal.sealName()).isEqualTo("黄山区市场监督管理局证照专用章");
    assertThat(scanned(documents.page(file, 1)))
        .isEqualTo(license.verifyUrl())
        .matches(".*/portal/verify/[A-Za-z0-9_-]{22}");
  }

  @Test
  void issuesOneLicenseForOneActHoweverManyAskAtOnce() throws Exception {
    var order = Orders.elderCard(Orders.person());
    var go = new CountDownLatch(1);
    var ids = new HashSet<UUID>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var issued =
          java.util.stream.IntStream.range(0, 4)
              .mapToObj(_ ->
                  people.submit(() -> {
                    go.await();
                    return issue(order).id();
                  }))
              .toList();
      go.countDown();
      for (var each : issued) ids.add(each.get());
    }
    assertThat(ids).hasSize(1);
    var rows =
        db.sql("select count(*) from license.license where matter = ?")
            .param(order.matter())
            .query(Integer.class)
            .single();
    assertThat(rows).isEqualTo(1);
  }

  @Test
  void announcesItInTheTransaction(ApplicationEvents events) {
    var order = Orders.elderCard(Orders.person());
    var license = issue(order);
    issue(order);
    assertThat(events.stream(LicenseIssued.class).filter(e -> e.license().equals(license.id())))
        .singleElement()
        .satisfies(event -> assertThat(event.matter()).isEqualTo(order.matter()));
  }

  @Test
  void keepsTheHoldersCodeAndTheFieldsSealed() {
    var license = issue(Orders.elderCard(Orders.person()));
    var row =
        db.sql("select * from license.license where id = ?")
            .param(license.id())
            .query()
            .singleRow();
    assertThat(row.toString()).doesNotContain(Orders.ID_NUMBER).doesNotContain("1954年3月8日");
    assertThat(sealing.open(String.valueOf(row.get("holder_code")))).isEqualTo(Orders.ID_NUMBER);
  }

  @Test
  void knowsWhoHoldsWhatToday() {
    var holder = Orders.person();
    assertThat(licenses.holds(holder, "elder-card")).isFalse();
    var order = Orders.elderCard(holder);
    issue(order);
    assertThat(licenses.holds(holder, "elder-card")).isTrue();
    assertThat(licenses.findByMatter(order.matter())).isPresent();
    assertThat(licenses.findByMatter("onestop.application:none")).isEmpty();
    var old = Orders.foodBusiness(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 12, 31));
    assertThat(issue(old).state()).isEqualTo("EXPIRED");
    assertThat(licenses.holds(old.holder(), "food-business")).isFalse();
  }

  @Test
  void replacesALicenseByItsNextVersion() {
    var holder = Orders.person();
    var first = issue(Orders.elderCard(holder));
    var order = Orders.elderCard(holder);
    var second = Callers.as(SYSTEM, () -> licenses.change(first.id(), order));
    var again = Callers.as(SYSTEM, () -> licenses.change(first.id(), order));
    assertThat(again.id()).isEqualTo(second.id());
    assertThat(second.number()).isEqualTo(first.number());
    var one = LicenseIdentifier.parse(first.identifier()).orElseThrow();
    var two = LicenseIdentifier.parse(second.identifier()).orElseThrow();
    assertThat(two.serial()).isEqualTo(one.serial());
    assertThat(two.version()).isEqualTo(2);
    assertThat(licenses.findByMatter("%s".formatted(first.matter())).orElseThrow().state())
        .isEqualTo("REPLACED");
    assertThatThrownBy(
            () -> Callers.as(SYSTEM, () -> licenses.change(first.id(), Orders.elderCard(holder))))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("已变更");
  }

  @Test
  void refusesAnOrderThatDoesNotFitItsType() {
    var good = Orders.foodBusiness(TODAY, null);
    assertThatThrownBy(() -> issue(with(good, Map.of("address", "某处"))))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> assertThat(bad.fields()).singleElement().asString().contains("缺少经营项目"));
    assertThatThrownBy(
            () -> issue(with(good, Map.of("address", "某处", "products", "茶", "colour", "绿"))))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> assertThat(bad.fields()).singleElement().asString().contains("没有“colour”"));
    var unknown =
        new IssueLicense(
            good.act(),
            "fishing",
            good.matter(),
            good.holder(),
            "某",
            "1",
            "market",
            Map.of(),
            TODAY,
            null);
    assertThatThrownBy(() -> issue(unknown)).hasMessageContaining("没有证照类型 fishing");
  }

  @Test
  void givesThePersonasTheLicensesThatTheyHoldAlready() {
    var wang = new SubjectRef(SubjectRef.Kind.PERSON, Persona.person("wang-guilan").toString());
    var yungu = new SubjectRef(SubjectRef.Kind.LEGAL_ENTITY, Persona.firm("yungu-tea").toString());
    assertThat(licenses.holds(wang, "insurance-voucher")).isTrue();
    assertThat(licenses.holds(wang, "elder-card")).as("she applies for it").isFalse();
    assertThat(licenses.holds(yungu, "business-license")).isTrue();
  }

  private LicenseView issue(IssueLicense order) {
    return Callers.as(SYSTEM, () -> licenses.issue(order));
  }

  private UUID file(LicenseView license) {
    return db.sql("select file from license.license where id = ?")
        .param(license.id())
        .query(UUID.class)
        .single();
  }

  private static IssueLicense with(IssueLicense order, Map<String, String> fields) {
    return new IssueLicense(
        order.act(),
        order.type(),
        order.matter(),
        order.holder(),
        order.holderName(),
        order.holderCode(),
        order.department(),
        fields,
        order.from(),
        order.until());
  }

  private static String scanned(byte[] png) throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(png));
    int width = image.getWidth();
    int height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
