package yingke.capability.seal.signing;

import static yingke.capability.seal.drawing.Xml.number;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import yingke.capability.seal.drawing.OfdWriter;
import yingke.capability.seal.drawing.Xml;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.capability.seal.structure.SealSignature;
import yingke.kernel.crypto.Credential;
import yingke.kernel.crypto.Sm2;
import yingke.kernel.crypto.Sm3;

/**
 * Seals a package: Signature.xml lists the SM3 hash of every file, SignedValue.dat holds the seal
 * signature over Signature.xml (GB/T 33190 chapter 18, GB/T 38540). Nothing can be added later.
 */
public final class OfdSigning {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String FOLDER = "Doc_0/Signs/Sign_0/";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private OfdSigning() {}

  /** The files with the signature's own; {@code files} must name {@link OfdWriter#SIGNATURES}. */
  public static Map<String, byte[]> seal(
      Map<String, byte[]> files,
      Placement placement,
      ElectronicSeal seal,
      Credential user,
      Instant now) {
    return seal(files, placement, OfdWriter.pageId(placement.page() - 1), seal, user, now);
  }

  /** As above, for a document that somebody handed in. */
  public static Map<String, byte[]> seal(
      UploadedOfd document,
      Placement placement,
      ElectronicSeal seal,
      Credential user,
      Instant now) {
    return seal(document.signable(), placement, document.pageId(placement.page()), seal, user, now);
  }

  private static Map<String, byte[]> seal(
      Map<String, byte[]> files,
      Placement placement,
      int pageId,
      ElectronicSeal seal,
      Credential user,
      Instant now) {
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    var all = new LinkedHashMap<>(files);
    all.put(
        OfdWriter.SIGNATURES,
        bytes(
            """
            <ofd:Signatures xmlns:ofd="%s"><ofd:MaxSignId>1</ofd:MaxSignId>\
            <ofd:Signature ID="1" Type="Seal" BaseLoc="/%sSignature.xml"/></ofd:Signatures>\
            """
                .formatted(Xml.OFD, FOLDER)));
    all.put(FOLDER + "Seal.esl", seal.encoded());
    var description = description(all, placement, pageId, seal, at);
    all.put(FOLDER + "Signature.xml", description);
    var signature =
        SealSignature.sign(seal, user, at, Sm3.hash(description), "/" + FOLDER + "Signature.xml");
    all.put(FOLDER + "SignedValue.dat", signature.encoded());
    return all;
  }

  private static byte[] description(
      Map<String, byte[]> files, Placement placement, int pageId, ElectronicSeal seal, Instant at) {
    var references = new StringBuilder();
    files.forEach((path, content) ->
        references.append(
            "<ofd:Reference FileRef=\"/%s\"><ofd:CheckValue>%s</ofd:CheckValue></ofd:Reference>"
                .formatted(
                    Xml.escape(path), Base64.getEncoder().encodeToString(Sm3.hash(content)))));
    return bytes(
        """
        <ofd:Signature xmlns:ofd="%s"><ofd:SignedInfo>\
        <ofd:Provider ProviderName="Yingke" Version="1.0" Company="Yingke"/>\
        <ofd:SignatureMethod>%s</ofd:SignatureMethod>\
        <ofd:SignatureDateTime>%s</ofd:SignatureDateTime>\
        <ofd:References CheckMethod="%s">%s</ofd:References>\
        <ofd:StampAnnot ID="1" PageRef="%d" Boundary="%s %s %d %d"/>\
        <ofd:Seal><ofd:BaseLoc>/%sSeal.esl</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo>\
        <ofd:SignedValue>/%sSignedValue.dat</ofd:SignedValue></ofd:Signature>\
        """
            .formatted(
                Xml.OFD,
                Sm2.SIGNATURE,
                TIME.format(at),
                Sm2.DIGEST,
                references,
                pageId,
                number(placement.x() - seal.width() / 2.0),
                number(placement.y() - seal.height() / 2.0),
                seal.width(),
                seal.height(),
                FOLDER,
                FOLDER));
  }

  private static byte[] bytes(String text) {
    return (HEAD + text).getBytes(StandardCharsets.UTF_8);
  }
}
