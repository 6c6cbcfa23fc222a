package yingke.capability.seal.seals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.Casework;
import yingke.capability.seal.DemoPaper;
import yingke.capability.seal.SealAct;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.Seals;
import yingke.capability.seal.sources.DistrictMint;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.InventedCallers;
import yingke.kernel.organization.Organization;
import yingke.kernel.sql.DemoData;

/** Seals of the demonstration at every turn of their life; the same ones at every first start. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class LifeDemo implements DemoData {
  private static final Duration THREE_YEARS = Duration.ofDays(1095);
  private static final Duration SOON_OVER = Duration.ofDays(40);

  private final Parts parts;
  private final InventedCallers callers;
  private final Organization organization;
  private final Clock clock;

  LifeDemo(Parts parts, InventedCallers callers, Organization organization, Clock clock) {
    this.parts = parts;
    this.callers = callers;
    this.organization = organization;
    this.clock = clock;
  }

  /** What the stories are made with. */
  @Component
  @ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
  record Parts(
      Life life,
      LifeStore store,
      Applications applications,
      Seals seals,
      DistrictMint mint,
      Casework casework,
      DemoPaper paper) {}

  @Override
  public int order() {
    return 125;
  }

  @Override
  @Transactional
  public void load() {
    apply("civil", SealKind.CONTRACT, "签订养老服务购买合同使用，年均约四十份，原由办公室代章");
    apply("market", SealKind.SERVICE, "出具特种设备使用登记证明使用");
    filed();
    take("market", SealKind.FINANCE, SOON_OVER);
    var frozen = take("market", SealKind.CONTRACT, THREE_YEARS);
    if (frozen != null) change(frozen, "market-director", SealAct.FREEZE, "保管人外出培训一个月，停止使用");
    var revoked = take("civil", SealKind.FINANCE, THREE_YEARS);
    if (revoked != null) change(revoked, "civil-director", SealAct.REVOKE, "财务并入区会计核算中心，印章交回");
  }

  static UUID id(String what) {
    return UUID.nameUUIDFromBytes(("seal-demo:" + what).getBytes(StandardCharsets.UTF_8));
  }

  /** Applied for, and waiting in the office's inbox; null when it is there already. */
  private @Nullable UUID apply(String department, SealKind kind, String purpose) {
    var id = id(department + kind);
    if (parts.store().exists(id)) return null;
    var officer = callers.officer(department + "-reviewer");
    var organ = organization.department(department).name();
    var paper =
        parts
            .paper()
            .upload(
                id("paper" + id),
                officer,
                department,
                LocalDate.now(clock),
                "关于刻制" + kind.title() + "的请示",
                purpose + "。经局务会研究同意，申请刻制“" + organ + kind.title() + "”，由印章保管人专人保管。");
    var asked =
        new ApplyForSeal(
            department,
            kind,
            organ + kind.title(),
            purpose,
            department + "-director",
            List.of(paper.id()));
    Callers.as(officer, () -> parts.applications().apply(id, asked, officer));
    parts.store().addFile(id, paper.id(), paper.name());
    return id;
  }

  /** Approved, made and filed: it waits for its keeper. */
  private void filed() {
    var id = apply("health", SealKind.CONTRACT, "签订公共卫生服务项目合同使用");
    if (id == null) return;
    var caseId = Objects.requireNonNull(parts.store().lock(id).orElseThrow().caseId());
    decide(caseId, "office-reviewer", "propose", "名称为单位全称，依据齐全，拟同意");
    decide(caseId, "office-director", "approve", "同意刻制");
    change(id, "office-director", SealAct.APPROVE, "同意刻制");
    var filing =
        new FileSeal(
            "3410030027815", LocalDate.now(clock), organization.department("police").name());
    Callers.as(
        callers.officer("data-admin"),
        () -> {
          parts.life().make(parts.store().lock(id).orElseThrow(), null);
          parts.life().file(parts.store().lock(id).orElseThrow(), filing);
        });
  }

  private void decide(UUID caseId, String officer, String action, String opinion) {
    Callers.as(
        callers.officer(officer),
        () ->
            parts
                .casework()
                .act(
                    new ActOnCase(
                        caseId,
                        parts.casework().read(caseId).version(),
                        id(action + caseId),
                        action,
                        opinion,
                        List.of(),
                        Map.of())));
  }

  private @Nullable UUID take(String department, SealKind kind, Duration life) {
    var id = id(department + kind);
    if (parts.store().exists(id)) return null;
    var organ = organization.department(department);
    var source = parts.mint().named(organ.name() + kind.title(), life);
    parts.seals().take(id, source, organ, kind, "system:seal");
    return id;
  }

  private void change(UUID id, String officer, SealAct act, String note) {
    Callers.as(
        callers.officer(officer),
        () ->
            parts.life().change(parts.store().lock(id).orElseThrow(), act, note, Life.By.caller()));
  }
}
