package yingke.capability.license;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identifier of an e-license (电子证照标识, GB/T 36904-2018): a root OID, the type (who defines it
 * and 3 characters), the issuer, a serial that stays through all versions, the version, and a check
 * character by ISO 7064 MOD 37,36 over all but the root.
 *
 * @param type 18 characters of a credit code and 3 more
 * @param issuer credit code, or a division's code in older licenses
 * @param version from 1, three digits
 */
public record LicenseIdentifier(String type, String issuer, String serial, int version) {
  /** The node of e-licenses under the national root. */
  private static final String ROOT = "1.2.156.3005.2";

  private static final Pattern SHAPE =
      Pattern.compile(
          Pattern.quote(ROOT)
              + "\\.([0-9A-Z]{21})\\.([0-9A-Z]{6,18})\\.([0-9A-Z]{1,30})\\.(\\d{3})\\.([0-9A-Z])");

  public LicenseIdentifier {
    if (!type.matches("[0-9A-Z]{21}")) throw new IllegalArgumentException("no type: " + type);
    if (version < 0 || version > 999) throw new IllegalArgumentException("version " + version);
  }

  /** Reads an identifier; empty when its shape or its check character is wrong. */
  public static Optional<LicenseIdentifier> parse(String text) {
    var found = SHAPE.matcher(text);
    if (!found.matches()) return Optional.empty();
    var read =
        new LicenseIdentifier(
            found.group(1), found.group(2), found.group(3), Integer.parseInt(found.group(4)));
    return read.check() == found.group(5).charAt(0) ? Optional.of(read) : Optional.empty();
  }

  char check() {
    return HybridCheck.mod37(type + issuer + serial + "%03d".formatted(version));
  }

  @Override
  public String toString() {
    return "%s.%s.%s.%s.%03d.%c".formatted(ROOT, type, issuer, serial, version, check());
  }
}
