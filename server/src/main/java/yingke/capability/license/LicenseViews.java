package yingke.capability.license;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.crypto.Sealing;

/** Opens what is stored sealed and says how a license stands today. */
@Component
class LicenseViews {
  private final LicenseTypes types;
  private final Sealing sealing;
  private final JsonMapper json;
  private final Clock clock;
  private final String publicUrl;

  LicenseViews(
      LicenseTypes types, Sealing sealing, JsonMapper json, Clock clock, Environment settings) {
    this.types = types;
    this.sealing = sealing;
    this.json = json;
    this.clock = clock;
    this.publicUrl = settings.getProperty("yingke.public-url", "");
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Instant now() {
    return clock.instant();
  }

  /** The page that the QR code leads to. */
  String verifyUrl(String code) {
    return publicUrl + "/portal/verify/" + code;
  }

  String sealed(Map<String, String> fields) {
    return sealing.seal(json.writeValueAsString(new HashMap<>(fields)));
  }

  LicenseView view(StoredLicense license) {
    var type = types.get(license.type());
    var values =
        json.readValue(sealing.open(license.fields()), new TypeReference<Map<String, String>>() {});
    return new LicenseView(
        license.id(),
        license.type(),
        type.name(),
        license.identifier(),
        license.number(),
        license.version(),
        license.matter(),
        license.subject(),
        license.holderName(),
        license.department(),
        license.departmentName(),
        type.shown(values),
        license.validFrom(),
        license.validUntil(),
        license.issuedAt(),
        license.state(today()).name(),
        license.ground(),
        verifyUrl(license.code()),
        license.pages(),
        license.revision());
  }
}
