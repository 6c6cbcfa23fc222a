package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;

/**
 * A license as its holder sees it.
 *
 * @param identifier per GB/T 36904
 * @param number 证照编号, as people quote it
 * @param fields in the order of the type, with their Chinese labels
 * @param state of {@link LicenseState}
 * @param ground why it was ended, null while it was not
 * @param revision raised by every end and suspension; for {@code If-Match}
 * @param renewing whether a renewal that was applied for in time waits for its decision; until then
 *     the license holds beyond its last day
 * @param verifyUrl what the QR code says
 */
public record LicenseView(
    UUID id,
    String type,
    String typeName,
    String identifier,
    String number,
    int version,
    String matter,
    SubjectRef holder,
    String holderName,
    String department,
    String departmentName,
    List<Field> fields,
    LocalDate from,
    @Nullable LocalDate until,
    Instant issuedAt,
    String state,
    @Nullable String ground,
    String verifyUrl,
    int pages,
    int revision,
    boolean renewing) {
  public LicenseView {
    fields = List.copyOf(fields);
  }

  /** A fact on the license. */
  public record Field(String id, String label, String value) {}
}
