package yingke.capability.license;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.license.LicenseStore.NewLicense;
import yingke.capability.seal.Documents;
import yingke.capability.seal.DrawnDocument;
import yingke.capability.seal.SealKind;
import yingke.kernel.crypto.Masks;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.organization.Department;

/** Makes a license: draws its face, has it sealed, writes its row. */
@Component
class LicensePress {
  private static final int CODE_BYTES = 16; // nobody guesses one of 2^128

  private final LicenseStore store;
  private final LicenseViews views;
  private final Documents documents;
  private final Files files;
  private final Sealing sealing;
  private final SecureRandom random = new SecureRandom();

  LicensePress(
      LicenseStore store, LicenseViews views, Documents documents, Files files, Sealing sealing) {
    this.store = store;
    this.views = views;
    this.documents = documents;
    this.files = files;
    this.sealing = sealing;
  }

  /** Which version of which license is made; the type's code is the 21 characters. */
  record Edition(String typeCode, String serial, int version, String number) {}

  StoredLicense make(IssueLicense order, LicenseType type, Department issuer, Edition edition) {
    var identifier =
        new LicenseIdentifier(
                edition.typeCode(), issuer.uscc(), edition.serial(), edition.version())
            .toString();
    var code = newCode();
    var face = face(order, type, issuer, edition.number(), identifier, views.verifyUrl(code));
    var drawing = LicensePage.draw(face);
    var file =
        documents.seal(
            new DrawnDocument(
                order.act(),
                order.department(),
                SealKind.LICENSE,
                drawing,
                views.today(),
                drawing.leaves().size(),
                LicensePage.SEAL_X,
                LicensePage.SEAL_Y,
                "签发" + type.name(),
                order.holder()));
    var row = row(order, type, issuer, edition, identifier, code, file);
    store.insert(row);
    return store.find(row.id()).orElseThrow();
  }

  private LicensePage.Face face(
      IssueLicense order,
      LicenseType type,
      Department issuer,
      String number,
      String identifier,
      String verifyUrl) {
    boolean person = type.audience() == SubjectRef.Kind.PERSON;
    return new LicensePage.Face(
        type,
        identifier,
        number,
        person ? "持证人" : "持证单位",
        order.holderName(),
        person ? "身份证号" : "信用代码",
        person ? Masks.idNumber(order.holderCode()) : order.holderCode(),
        type.shown(order.fields()),
        order.from(),
        type.until(order.from(), order.until()),
        issuer.name(),
        views.today(),
        verifyUrl,
        null);
  }

  /** The same face with the copy's own code, purpose and recipient on every page. */
  StoredCopy copy(StoredLicense license, CopyOrder order) {
    var id = UUID.randomUUID();
    var code = newCode();
    var face = views.face(license, code, order);
    var drawing = LicensePage.draw(face);
    var file =
        documents.seal(
            new DrawnDocument(
                id,
                license.department(),
                SealKind.LICENSE,
                drawing,
                views.today(),
                drawing.leaves().size(),
                LicensePage.SEAL_X,
                LicensePage.SEAL_Y,
                "制作" + face.type().name() + "加注件",
                license.subject()));
    var by = Callers.current();
    return new StoredCopy(
        id,
        order.command(),
        license.id(),
        license.holder(),
        order.purpose(),
        order.recipient(),
        order.matter(),
        order.until(),
        views.today(),
        views.now(),
        by.account(),
        by.name(),
        code,
        file,
        files.get(file).sm3(),
        documents.pages(file),
        null,
        null);
  }

  private NewLicense row(
      IssueLicense order,
      LicenseType type,
      Department issuer,
      Edition edition,
      String identifier,
      String code,
      UUID file) {
    return new NewLicense(
        UUID.randomUUID(),
        order.act(),
        order.type(),
        order.matter(),
        edition.serial(),
        edition.version(),
        identifier,
        edition.number(),
        order.holder().toString(),
        order.holderName(),
        sealing.seal(order.holderCode()),
        sealing.blindIndex("license.holder-code", order.holderCode()),
        order.department(),
        issuer.name(),
        views.sealed(order.fields()),
        order.from(),
        type.until(order.from(), order.until()),
        views.now(),
        code,
        file,
        files.get(file).sm3(),
        documents.pages(file));
  }

  private String newCode() {
    var bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
