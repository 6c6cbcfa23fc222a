package yingke.capability.registry.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Sex;

/** {@code demo/registry.yaml}: the named personas and firms, and how many to invent beside them. */
record DemoFile(List<NamedPerson> people, List<NamedFirm> firms, Invented invented) {

  /** A persona by its slug, with everything a base library knows. */
  record NamedPerson(
      String slug,
      String name,
      String idNumber,
      Sex sex,
      LocalDate born,
      String division,
      String address,
      String phone) {}

  /**
   * A firm of the journeys.
   *
   * @param representative slug of the person who acts for it
   */
  record NamedFirm(
      String slug,
      String uscc,
      String name,
      LegalEntity.Kind kind,
      String representative,
      String division,
      String address,
      String businessScope,
      @Nullable Long capitalFen,
      LocalDate established,
      String phone) {}

  record Invented(long seed, int people, int firms) {}
}
