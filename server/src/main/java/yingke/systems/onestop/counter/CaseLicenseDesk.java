package yingke.systems.onestop.counter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.Copies;
import yingke.capability.license.CopyOrder;
import yingke.capability.license.CopyView;
import yingke.capability.license.LicenseView;
import yingke.capability.license.Licenses;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Officers reading a license that stands in for a material: what they get is an annotated copy made
 * for this case, so that the holder sees who read it for what.
 */
@Service
@PreAuthorize("hasAuthority('onestop.application.read')")
class CaseLicenseDesk {
  private final VisibleCases cases;
  private final Items items;
  private final Licenses licenses;
  private final Copies copies;
  private final Organization organization;
  private final Audit audit;

  CaseLicenseDesk(
      VisibleCases cases,
      Items items,
      Licenses licenses,
      Copies copies,
      Organization organization,
      Audit audit) {
    this.cases = cases;
    this.items = items;
    this.licenses = licenses;
    this.copies = copies;
    this.organization = organization;
    this.audit = audit;
  }

  List<CaseLicense> list(UUID caseId) {
    var a = cases.get(caseId);
    return item(a).materials().stream()
        .flatMap(material -> waiver(a, material).map(type -> shown(a, material, type)).stream())
        .toList();
  }

  private CaseLicense shown(Application a, ServiceItem.Material material, String type) {
    var number = licenses.findHeld(a.applicant(), type).map(LicenseView::number).orElse(null);
    return new CaseLicense(material.id(), material.name(), licenses.typeName(type), number);
  }

  /** The same officer finds the copy that they made before. */
  @Transactional
  CopyView read(UUID caseId, String material) {
    var a = cases.get(caseId);
    var item = item(a);
    var type =
        item.material(material)
            .flatMap(found -> waiver(a, found))
            .orElseThrow(() -> new NotFound("这份材料不是用证照代替的，没有证照可看"));
    var license =
        licenses
            .findHeld(a.applicant(), type)
            .orElseThrow(() ->
                new RuleBroken(
                    "license-not-valid",
                    "申请人的《%s》现在不在有效状态，请核实；需要的可以要求补正这份材料".formatted(licenses.typeName(type))));
    return copies.make(a.applicant(), order(a, item, license.id()));
  }

  private CopyOrder order(Application a, ServiceItem item, UUID license) {
    var officer = Callers.current().account();
    var key = "onestop.license-copy:%s:%s:%s".formatted(a.id(), license, officer);
    return new CopyOrder(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
        license,
        cut("办理“%s”（%s）".formatted(item.name(), a.number())),
        organization.department(a.department()).name(),
        copies.latestForOrgan(license),
        a.matter());
  }

  private static String cut(String purpose) {
    return purpose.length() <= CopyOrder.LONGEST
        ? purpose
        : purpose.substring(0, CopyOrder.LONGEST);
  }

  @Transactional
  byte[] page(UUID caseId, UUID copy, int page) {
    var a = cases.get(caseId);
    var png = copies.page(a.matter(), copy, page);
    audit.record(
        "onestop.application.read",
        "application:" + a.number(),
        Map.of("license-copy", copy.toString()));
    return png;
  }

  private ServiceItem item(Application a) {
    return items.at(a.item(), a.itemVersion());
  }

  /** The type of the license that spared the applicant the material. */
  private static Optional<String> waiver(Application a, ServiceItem.Material material) {
    var says = a.content().waived().get(material.id());
    return material.waivedBy().stream()
        .filter(each -> says != null && each.license() != null)
        .map(each -> String.valueOf(each.license()))
        .findFirst();
  }
}
