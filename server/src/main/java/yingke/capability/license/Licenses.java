package yingke.capability.license;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.BadInput;

/** E-licenses of the district. */
@Component
public class Licenses {
  /**
   * Issues a license as a sealed OFD, or finds the one that the same act issued before. Part of the
   * caller's transaction.
   *
   * @throws BadInput when the type is unknown or a field that it requires is missing
   */
  public LicenseView issue(IssueLicense license) {
    throw new BadInput("license-type-unknown", "type", "没有证照类型 " + license.type());
  }

  /** The newest version of the license that came from the matter. */
  public Optional<LicenseView> findByMatter(String matter) {
    return Optional.empty();
  }

  /** Whether somebody holds a license of that type that is valid today. */
  public boolean holds(SubjectRef holder, String type) {
    return false;
  }
}
