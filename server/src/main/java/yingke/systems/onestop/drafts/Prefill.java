package yingke.systems.onestop.drafts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.license.Licenses;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.capability.registry.Purpose;
import yingke.capability.registry.Registry;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Content;
import yingke.systems.onestop.applications.Content.Held;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.renewal.Renewable;
import yingke.systems.onestop.wards.Wards;

/**
 * Fills a form from the base libraries and says which materials nobody needs to bring: what
 * government knows is not asked for again (《国务院关于在线政务服务的若干规定》第十四条).
 */
@Component
public class Prefill {
  private final Registry registry;
  private final Licenses licenses;
  private final Renewable renewable;
  private final Wards wards;

  Prefill(Registry registry, Licenses licenses, Renewable renewable, Wards wards) {
    this.renewable = renewable;
    this.registry = registry;
    this.licenses = licenses;
    this.wards = wards;
  }

  /**
   * The application's form with what is known today.
   *
   * @throws RuleBroken when it asks for a renewal that is not possible today
   */
  public Content refresh(Application application, ServiceItem item) {
    return refresh(
        application.content(), item, application.applicant(), look(application, item, null));
  }

  /**
   * What the libraries know; each look is recorded under the purpose.
   *
   * @param chosen the license that is to be renewed, null for the one that the form names already
   * @throws RuleBroken when there is none that can be renewed today, or the firm is deregistered
   */
  Known look(Application application, ServiceItem item, @Nullable UUID chosen) {
    var known = look(application.applicant(), new Purpose("onestop", application.purpose()));
    known.requireLiving();
    if (!item.renews()) return known;
    return new Known(
        known.person(),
        known.entity(),
        known.representative(),
        known.declarant(),
        known.ward(),
        renewable.choose(application, item, chosen));
  }

  private Known look(SubjectRef applicant, Purpose reason) {
    return switch (applicant.kind()) {
      case PERSON -> person(applicant, reason);
      case LEGAL_ENTITY ->
          registry
              .findLegalEntity(applicant.id(), reason)
              .map(entity ->
                  new Known(null, entity, representative(entity, reason), null, Map.of(), null))
              .orElse(Known.NOTHING);
      case STAFF, SYSTEM -> Known.NOTHING;
    };
  }

  /** A guardian who acts for a child is known as well, and so is what was checked of the child. */
  private Known person(SubjectRef applicant, Purpose reason) {
    var person = person(applicant.id(), reason);
    var caller = Callers.current();
    var agency = caller.agency();
    if (agency == null || !agency.guardian() || !agency.principal().equals(applicant))
      return new Known(person, null, null, person, Map.of(), null);
    return new Known(
        person, null, null, person(caller.subject().id(), reason), wards.of(agency), null);
  }

  private @Nullable Person person(String id, Purpose reason) {
    return registry.findPerson(id, reason).orElse(null);
  }

  private @Nullable Person representative(LegalEntity entity, Purpose reason) {
    var id = entity.representativeId();
    return id == null ? null : person(id, reason);
  }

  /** A form with everything that is known. */
  Content fill(ServiceItem item, SubjectRef applicant, Known known) {
    return refresh(Content.EMPTY, item, applicant, known);
  }

  /**
   * The same form with what is known today: facts follow the library unless they are disputed; what
   * was typed stays.
   */
  Content refresh(Content before, ServiceItem item, SubjectRef applicant, Known known) {
    var values = new LinkedHashMap<>(before.values());
    var held = new LinkedHashMap<String, Held>();
    for (var field : item.form().fields()) {
      var earlier = before.held().get(field.name());
      if (earlier != null && earlier.claimed() != null) held.put(field.name(), earlier);
      else if (field.prefill() != null) {
        var now = known.value(field.prefill());
        if (now == null) continue;
        held.put(field.name(), now);
        var typed = values.get(field.name());
        var untouched = typed == null || (earlier != null && typed.equals(earlier.value()));
        if (untouched || !field.suggest()) values.put(field.name(), now.value());
      }
    }
    return new Content(values, held, waived(item, applicant, known), before.reasons());
  }

  private Map<String, String> waived(ServiceItem item, SubjectRef applicant, Known known) {
    var waived = new LinkedHashMap<String, String>();
    for (var material : item.materials())
      material.waivedBy().stream()
          .filter(waiver -> holds(waiver, applicant, known))
          .findFirst()
          .ifPresent(waiver -> waived.put(material.id(), waiver.says()));
    return waived;
  }

  private boolean holds(ServiceItem.Waiver waiver, SubjectRef applicant, Known known) {
    if (waiver.data() != null) return known.covers(waiver.data());
    return waiver.license() != null && licenses.holds(applicant, waiver.license());
  }
}
