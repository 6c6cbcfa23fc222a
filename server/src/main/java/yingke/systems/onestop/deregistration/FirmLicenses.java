package yingke.systems.onestop.deregistration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.license.LicenseEnds;
import yingke.capability.license.LicenseEnds.Order;
import yingke.capability.license.LicenseView;
import yingke.capability.license.Wallet;
import yingke.kernel.identity.SubjectRef;

/** The licenses of a firm that ends; what was taken away or replaced before has ended already. */
@Component
class FirmLicenses {
  /** 法人或者其他组织依法终止, in license-ends.yaml. */
  private static final String GROUND = "dissolution";

  private static final Set<String> LIVING = Set.of("VALID", "SUSPENDED", "EXPIRED");
  private static final int MOST = 200;

  private final Wallet wallet;
  private final LicenseEnds ends;

  FirmLicenses(Wallet wallet, LicenseEnds ends) {
    this.wallet = wallet;
    this.ends = ends;
  }

  /**
   * Cancels all; for the same event again it does nothing.
   *
   * @return what the licenses are called
   */
  List<String> end(SubjectRef firm, UUID event, String why) {
    var living =
        wallet.list(firm, null, MOST).stream()
            .filter(license -> LIVING.contains(license.state()))
            .toList();
    for (var license : living) ends.end(license.id(), order(license, event, why));
    return living.stream().map(LicenseView::typeName).distinct().toList();
  }

  private static Order order(LicenseView license, UUID event, String why) {
    var act = "deregistered:%s:%s".formatted(event, license.id());
    return new Order(
        UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.UTF_8)),
        license.revision(),
        GROUND,
        why,
        null,
        null);
  }
}
