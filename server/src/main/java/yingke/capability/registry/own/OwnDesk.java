package yingke.capability.registry.own;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import yingke.capability.registry.EntityViews;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Registry;

/** Shows people what is held about them, with its sources (个人信息保护法第四十五条). */
@Service
class OwnDesk {
  private final Registry registry;
  private final EntityViews views;

  OwnDesk(Registry registry, EntityViews views) {
    this.registry = registry;
    this.views = views;
  }

  @PreAuthorize("hasAuthority('registry.person.own')")
  OwnView get() {
    var person =
        registry.own().map(p -> new OwnView.OwnPerson(p.id(), views.clear(p))).orElse(null);
    return new OwnView(person, registry.ownFirms().stream().map(this::firm).toList());
  }

  private OwnView.OwnFirm firm(LegalEntity e) {
    return new OwnView.OwnFirm(
        e.id(), e.name().value(), views.entity(e, true), e.codeFlagged(), e.overrideReason());
  }
}
