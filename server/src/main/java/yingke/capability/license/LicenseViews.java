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
import yingke.kernel.crypto.Masks;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.identity.SubjectRef;

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

  String typeName(StoredLicense license) {
    return types.get(license.type()).name();
  }

  /** What an annotated copy of a license prints: the license as it was issued, and what for. */
  LicensePage.Face face(StoredLicense license, String code, CopyOrder copy) {
    var type = types.get(license.type());
    boolean person = license.subject().kind() == SubjectRef.Kind.PERSON;
    var holderCode = sealing.open(license.holderCode());
    return new LicensePage.Face(
        type,
        license.identifier(),
        license.number(),
        person ? "持证人" : "持证单位",
        license.holderName(),
        person ? "身份证号" : "信用代码",
        person ? Masks.idNumber(holderCode) : holderCode,
        type.shown(values(license)),
        license.validFrom(),
        license.validUntil(),
        license.departmentName(),
        LocalDate.ofInstant(license.issuedAt(), clock.getZone()),
        verifyUrl(code),
        new LicensePage.Annotation(copy.purpose(), copy.recipient(), copy.until()));
  }

  private Map<String, String> values(StoredLicense license) {
    return json.readValue(
        sealing.open(license.fields()), new TypeReference<Map<String, String>>() {});
  }

  LicenseView view(StoredLicense license) {
    var type = types.get(license.type());
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
        type.shown(values(license)),
        license.validFrom(),
        license.validUntil(),
        license.issuedAt(),
        license.state(today()).name(),
        license.ground(),
        verifyUrl(license.code()),
        license.pages(),
        license.revision(),
        license.renewing());
  }
}
