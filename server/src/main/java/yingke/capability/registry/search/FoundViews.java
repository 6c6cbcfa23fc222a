package yingke.capability.registry.search;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yingke.capability.catalog.DataAccess;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Registry;
import yingke.capability.registry.Sex;
import yingke.kernel.crypto.Masks;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.division.Divisions;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Seat;
import yingke.kernel.organization.Organization;

/** Puts findings into words, with nothing in the clear that a mask should cover. */
@Component
class FoundViews {
  private final DataAccess access;
  private final Organization organization;
  private final Divisions divisions;
  private final Sealing sealing;

  FoundViews(DataAccess access, Organization organization, Divisions divisions, Sealing sealing) {
    this.access = access;
    this.organization = organization;
    this.divisions = divisions;
    this.sealing = sealing;
  }

  /** What the caller's departments may look people up for. */
  List<PurposeView> purposes() {
    var departments =
        Callers.current().seats().stream().map(Seat::department).collect(Collectors.toSet());
    return departments.stream()
        .sorted()
        .flatMap(id ->
            access.purposes(Registry.PEOPLE, "department:" + id).stream()
                .map(offer ->
                    new PurposeView(
                        id, organization.department(id).name(), offer.purpose(), offer.title())))
        .toList();
  }

  PersonRow person(SearchQueries.FoundPerson row) {
    return new PersonRow(
        row.id().toString(),
        row.name(),
        Sex.valueOf(row.sex()).title(),
        row.birthDate().getYear(),
        Masks.idNumber(sealing.open(row.idNumber())),
        divisions.fullName(row.division()));
  }

  FirmRow firm(SearchQueries.FoundFirm row) {
    return new FirmRow(
        row.id().toString(),
        row.uscc(),
        row.name(),
        LegalEntity.Kind.valueOf(row.kind()).title(),
        LegalEntity.Status.valueOf(row.status()).title(),
        row.representativeName(),
        divisions.fullName(row.division()),
        row.codeFlagged());
  }

  FirmRow firm(LegalEntity e) {
    return new FirmRow(
        e.id(),
        e.uscc().value(),
        e.name().value(),
        e.kind().value().title(),
        e.status().value().title(),
        e.representativeName().value(),
        divisions.fullName(e.division().value()),
        e.codeFlagged());
  }
}
