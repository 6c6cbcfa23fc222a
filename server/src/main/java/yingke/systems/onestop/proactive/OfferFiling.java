package yingke.systems.onestop.proactive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.systems.onestop.Applications;
import yingke.systems.onestop.Filing;

/** Files the application of somebody who said yes, on the day on which they are entitled. */
@Component
class OfferFiling {
  private static final Set<String> AUTHORITIES =
      Set.of("onestop.application.own", "casework.case.own", "files.file.own");

  private final OfferStore offers;
  private final ProactiveRules rules;
  private final Applications applications;
  private final Notices notices;
  private final Clock clock;

  OfferFiling(
      OfferStore offers,
      ProactiveRules rules,
      Applications applications,
      Notices notices,
      Clock clock) {
    this.offers = offers;
    this.rules = rules;
    this.applications = applications;
    this.notices = notices;
    this.clock = clock;
  }

  /** Does nothing before the day, without a yes, or a second time. */
  @Transactional
  public void file(UUID id) {
    var due = offers.lockDue(id, LocalDate.now(clock));
    if (due.isEmpty()) return;
    var offer = due.get();
    var filed =
        Callers.as(
            inTheirName(offer),
            () ->
                applications.file(
                    new Filing(
                        offer.id(),
                        offer.item(),
                        Map.of("phone", Objects.requireNonNull(offer.phone())),
                        Map.of())));
    offers.filed(id, filed.application());
    tellFamily(offer);
  }

  private void tellFamily(Offer offer) {
    if (offer.familyPhone() == null) return;
    var rule = rules.get(offer.rule());
    var key = "onestop.proactive:" + offer.id();
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            new SubjectRef(SubjectRef.Kind.PERSON, offer.person()),
            "免申即享：" + rule.title(),
            "%s的%s已经按本人意愿办好，不用再跑。%s凭身份证或电子证照就能用。"
                .formatted(offer.name(), rule.title(), rule.enjoys()),
            "/portal/licenses",
            offer.familyPhone()));
  }

  private static Caller inTheirName(Offer offer) {
    return new Caller(
        "system:onestop",
        offer.name(),
        new SubjectRef(SubjectRef.Kind.SYSTEM, "onestop"),
        new SubjectRef(SubjectRef.Kind.PERSON, offer.person()),
        AUTHORITIES,
        List.of(),
        Scope.OWN);
  }
}
