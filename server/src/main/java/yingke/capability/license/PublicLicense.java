package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger may know of a license.
 *
 * @param holderName of a person masked; of a firm in full, for registration is public
 * @param stateTitle 有效, 暂扣, 过期, 变更, 撤回, 撤销, 吊销 or 注销
 * @param endedAt since when it does not hold, null while it was not ended
 * @param history the oldest first; empty while nothing happened to it
 */
public record PublicLicense(
    String typeName,
    String identifier,
    String number,
    int version,
    String holderName,
    String departmentName,
    LocalDate from,
    @Nullable LocalDate until,
    Instant issuedAt,
    LicenseState state,
    String stateTitle,
    @Nullable Instant endedAt,
    String sentence,
    List<Step> history) {
  public PublicLicense {
    history = List.copyOf(history);
  }

  /**
   * What the organ did to it, and why by law; the organ's own words are not for strangers.
   *
   * @param until last day of a suspension, null when none was set
   */
  public record Step(
      String title, String ground, String basis, Instant at, @Nullable LocalDate until) {}
}
