package yingke.capability.seal.structure;

import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import yingke.kernel.crypto.Credential;
import yingke.kernel.crypto.Sm2;
import yingke.kernel.crypto.Sm3;

/**
 * An e-seal (SESeal of GB/T 38540-2020, version 4): a picture, a name, who may use it and for how
 * long, signed by its maker. Holds the bytes it was read from; equal bytes are the same seal.
 */
public final class ElectronicSeal {
  /** The version of the structures in the standard of 2020. */
  static final int VERSION = 4;

  /** The maker's own identity in the header. */
  private static final String VENDOR = "Yingke";

  private static final int ORGAN = 1; // 单位印章
  private static final int CERTIFICATES = 1;
  private static final int DIGESTS = 2;

  private final ASN1Sequence sequence;
  private final ASN1Sequence info;
  private final ASN1Sequence property;
  private final ASN1Sequence picture;

  private ElectronicSeal(ASN1Sequence sequence) {
    this.sequence = sequence;
    this.info = Der.part(sequence, 0);
    var header = Der.part(info, 0);
    if (!Der.ia5(header, 0).equals("ES")) throw new IllegalArgumentException("no e-seal");
    if (Der.integer(header, 1) != VERSION)
      throw new IllegalArgumentException("version " + Der.integer(header, 1));
    this.property = Der.part(info, 2);
    this.picture = Der.part(info, 3);
  }

  /**
   * What is engraved.
   *
   * @param id unique among all seals, ASCII
   * @param picture PNG
   * @param size width and height in millimeters
   */
  public record Engraving(
      String id, String name, byte[] picture, int size, Instant from, Instant until) {}

  /** Makes a seal that only the holders of these certificates may use. */
  public static ElectronicSeal make(
      Engraving engraving, List<X509Certificate> users, Credential maker, Instant now) {
    var property =
        Der.sequence(
            Der.integer(ORGAN),
            Der.utf8(engraving.name()),
            Der.integer(CERTIFICATES),
            new DERSequence(
                users.stream()
                    .map(user -> Der.octets(encoded(user)))
                    .toArray(ASN1Encodable[]::new)),
            Der.time(now),
            Der.time(engraving.from()),
            Der.time(engraving.until()));
    var picture =
        Der.sequence(
            Der.ia5("PNG"),
            Der.octets(engraving.picture()),
            Der.integer(engraving.size()),
            Der.integer(engraving.size()));
    var header = Der.sequence(Der.ia5("ES"), Der.integer(VERSION), Der.ia5(VENDOR));
    var info = Der.sequence(header, Der.ia5(engraving.id()), property, picture);
    return new ElectronicSeal(
        Der.sequence(
            info,
            Der.octets(encoded(maker.certificate())),
            Der.oid(Sm2.SIGNATURE),
            Der.bits(Sm2.sign(maker.key(), Der.encode(info)))));
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none, or of another version
   */
  public static ElectronicSeal read(byte[] bytes) {
    return read(Der.decode(bytes));
  }

  static ElectronicSeal read(ASN1Sequence sequence) {
    var seal = new ElectronicSeal(sequence);
    seal.from();
    seal.until();
    seal.name();
    requireKey(seal.makerCertificate());
    return seal;
  }

  public byte[] encoded() {
    return Der.encode(sequence);
  }

  public String id() {
    return Der.text(info, 1);
  }

  public String name() {
    return Der.text(property, 1);
  }

  public Instant from() {
    return Der.time(property, 5);
  }

  public Instant until() {
    return Der.time(property, 6);
  }

  public byte[] picture() {
    return Der.octets(picture, 1);
  }

  /** Lower case: png, jpg, ofd. */
  public String pictureType() {
    return Der.text(picture, 0).toLowerCase(Locale.ROOT);
  }

  /** Width in millimeters. */
  public int width() {
    return Der.integer(picture, 2);
  }

  /** Height in millimeters. */
  public int height() {
    return Der.integer(picture, 3);
  }

  /** Whether the seal was made for the holder of the certificate. */
  public boolean lists(X509Certificate certificate) {
    int type = Der.integer(property, 2);
    var wanted = encoded(certificate);
    var entries = new ArrayList<byte[]>();
    for (var entry : Der.part(property, 3))
      entries.add(
          type == DIGESTS
              ? Der.octets(ASN1Sequence.getInstance(entry), 1)
              : ASN1OctetString.getInstance(entry).getOctets());
    var sought = type == DIGESTS ? Sm3.hash(wanted) : wanted;
    return entries.stream().anyMatch(entry -> MessageDigest.isEqual(entry, sought));
  }

  public X509Certificate makerCertificate() {
    return Sm2.certificate(Der.octets(sequence, 1));
  }

  /** Whether the maker signed exactly this. */
  public boolean signedByItsMaker() {
    return Der.oid(sequence, 2).equals(Sm2.SIGNATURE)
        && Sm2.verify(makerCertificate().getPublicKey(), Der.encode(info), Der.bits(sequence, 3));
  }

  ASN1Primitive structure() {
    return sequence;
  }

  /** A certificate of which one byte was changed may still parse, until its key is asked for. */
  static void requireKey(X509Certificate certificate) {
    try {
      certificate.getPublicKey();
    } catch (IllegalStateException unusable) {
      throw new IllegalArgumentException("no key in the certificate", unusable);
    }
  }

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
