package yingke.systems.onestop.proactive;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.NotFound;

/** What the people of a town need to ask, and the slip that they hand over afterwards. */
@Service
class OfferDesk {
  private final OfferStore offers;
  private final ProactiveRules rules;
  private final Casework casework;
  private final Audit audit;

  OfferDesk(OfferStore offers, ProactiveRules rules, Casework casework, Audit audit) {
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
   */
  record OfferView(
      String name,
      String title,
      String enjoys,
      LocalDate entitledOn,
      String number,
      Offer.@Nullable Answer answer,
      boolean done) {}

  @PreAuthorize("hasAuthority('onestop.proactive.handle')")
  @Transactional
  OfferView get(UUID caseId) {
    var matter = casework.read(caseId).matter(); // throws outside the officer's scope
    if (!Offer.isMatter(matter)) throw missing();
    var offer = offers.find(Offer.ofMatter(matter)).orElseThrow(OfferDesk::missing);
    var rule = rules.get(offer.rule());
    audit.record("onestop.proactive.handle", "proactive:" + offer.number(), Map.of("act", "read"));
    return new OfferView(
        offer.name(),
        rule.title(),
        rule.enjoys(),
        offer.entitledOn(),
        offer.number(),
        offer.answer(),
        offer.application() != null);
  }

  private static NotFound missing() {
    return new NotFound("没有找到这件免申即享，可能不在您的办理范围内");
  }
}
