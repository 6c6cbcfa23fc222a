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
 * @param renewing past its last day, and valid until its renewal is decided (行政许可法第五十条)
 * @param usable whether what was shown may be used today: the license holds, and the copy too
 * @param copy null when the license itself was shown
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
    List<Step> history,
    boolean renewing,
    boolean usable,
    @Nullable Copy copy) {
  public PublicLicense {
    history = List.copyOf(history);
  }

  /** What an annotated copy may be used for; state of {@link CopyView.CopyState}. */
  public record Copy(
      String purpose,
      String recipient,
      LocalDate until,
      Instant madeAt,
      CopyView.CopyState state) {}

  /**
   * What the organ did to it, and why by law; the organ's own words are not for strangers.
   *
   * @param until last day of a suspension, null when none was set
   */
  public record Step(
      String title, String ground, String basis, Instant at, @Nullable LocalDate until) {}
}
