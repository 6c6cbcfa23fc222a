package yingke.systems.onestop.proactive;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.capability.license.LicenseView;
import yingke.capability.license.Licenses;
import yingke.capability.seal.drawing.Ink;
import yingke.capability.seal.drawing.Leaf;
import yingke.capability.seal.drawing.QrCode;
import yingke.capability.seal.drawing.Raster;
import yingke.kernel.audit.Audit;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;

/** What the people of a town need to ask, and the slip that they hand over afterwards. */
@Service
class OfferDesk {
  private static final double QR_SIDE = 40; // millimeters on the slip
  private static final double QR_SHARPNESS = 12; // pixels a millimeter

  private final OfferStore offers;
  private final ProactiveRules rules;
  private final Casework casework;
  private final Licenses licenses;
  private final Organization organization;
  private final Audit audit;

  OfferDesk(
      OfferStore offers,
      ProactiveRules rules,
      Casework casework,
      Licenses licenses,
      Organization organization,
      Audit audit) {
    this.licenses = licenses;
    this.organization = organization;
    this.offers = offers;
    this.rules = rules;
    this.casework = casework;
    this.audit = audit;
  }

  /**
   * An offer.
   *
   * @param enjoys what it is good for, in words for the person
   * @param answer null until they were asked
   * @param done whether it has been filed
   * @param town whose people asked
   * @param call the telephone number for questions
   * @param verifyUrl what the QR code of the slip says; null until the license is there
   */
  record OfferView(
      String name,
      String title,
      String enjoys,
      LocalDate entitledOn,
      String number,
      Offer.@Nullable Answer answer,
      boolean done,
      String town,
      String call,
      @Nullable String licenseNumber,
      @Nullable String verifyUrl) {}

  @PreAuthorize("hasAuthority('onestop.proactive.handle')")
  @Transactional
  OfferView get(UUID caseId) {
    var offer = offer(caseId);
    var rule = rules.get(offer.rule());
    var license = license(offer);
    audit.record("onestop.proactive.handle", "proactive:" + offer.number(), Map.of("act", "read"));
    return new OfferView(
        offer.name(),
        rule.title(),
        rule.enjoys(),
        offer.entitledOn(),
        offer.number(),
        offer.answer(),
        offer.application() != null,
        organization.department(offer.department()).name(),
        rule.call(),
        license.map(LicenseView::number).orElse(null),
        license.map(LicenseView::verifyUrl).orElse(null));
  }

  /** The QR code of the slip as a picture: whoever scans it sees whether the license holds. */
  @PreAuthorize("hasAuthority('onestop.proactive.handle')")
  byte[] qrCode(UUID caseId) {
    var license = license(offer(caseId)).orElseThrow(() -> new NotFound("电子证照还没有制好，告知单上暂时没有二维码"));
    var leaf = new Leaf().add(QrCode.figure(license.verifyUrl(), 0, 0, QR_SIDE, Ink.BLACK));
    return Raster.png(leaf, QR_SIDE, QR_SIDE, QR_SHARPNESS);
  }

  private Offer offer(UUID caseId) {
    var matter = casework.read(caseId).matter(); // throws outside the officer's scope
    if (!Offer.isMatter(matter)) throw missing();
    return offers.find(Offer.ofMatter(matter)).orElseThrow(OfferDesk::missing);
  }

  private Optional<LicenseView> license(Offer offer) {
    return Optional.ofNullable(offer.application())
        .flatMap(id -> licenses.findByMatter(Application.matter(id)));
  }

  private static NotFound missing() {
    return new NotFound("没有找到这件免申即享，可能不在您的办理范围内");
  }
}
