package yingke.capability.seal.structure;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Sequence;
import yingke.kernel.crypto.Credential;
import yingke.kernel.crypto.Sm2;

/** The use of a seal on something (SES_Signature of GB/T 38540-2020, version 4). */
public final class SealSignature {
  private final ASN1Sequence sequence;
  private final ASN1Sequence signed;
  private final ElectronicSeal seal;

  private SealSignature(ASN1Sequence sequence) {
    this.sequence = sequence;
    this.signed = Der.part(sequence, 0);
    if (Der.integer(signed, 0) != ElectronicSeal.VERSION)
      throw new IllegalArgumentException("version " + Der.integer(signed, 0));
    this.seal = ElectronicSeal.read(Der.part(signed, 1));
  }

  /**
   * Puts the seal on something.
   *
   * @param at the time that the signature states; whole seconds
   * @param hash SM3 of what is sealed
   * @param what is sealed: the path of Signature.xml
   */
  public static SealSignature sign(
      ElectronicSeal seal, Credential user, Instant at, byte[] hash, String what) {
    var toSign =
        Der.sequence(
            Der.integer(ElectronicSeal.VERSION),
            seal.structure(),
            Der.time(at),
            Der.bits(hash),
            Der.ia5(what));
    return new SealSignature(
        Der.sequence(
            toSign,
            Der.octets(ElectronicSeal.encoded(user.certificate())),
            Der.oid(Sm2.SIGNATURE),
            Der.bits(Sm2.sign(user.key(), Der.encode(toSign)))));
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none, or of another version
   */
  public static SealSignature read(byte[] bytes) {
    var signature = new SealSignature(Der.decode(bytes));
    signature.at();
    signature.hash();
    ElectronicSeal.requireKey(signature.certificate());
    return signature;
  }

  public byte[] encoded() {
    return Der.encode(sequence);
  }

  public ElectronicSeal seal() {
    return seal;
  }

  public Instant at() {
    return Der.time(signed, 2);
  }

  public byte[] hash() {
    return Der.bits(signed, 3);
  }

  /** Whose key signed. */
  public X509Certificate certificate() {
    return Sm2.certificate(Der.octets(sequence, 1));
  }

  /** Whether the key of the certificate signed exactly this. */
  public boolean holds() {
    return Der.oid(sequence, 2).equals(Sm2.SIGNATURE)
        && Sm2.verify(certificate().getPublicKey(), Der.encode(signed), Der.bits(sequence, 3));
  }

  /** Whether a time-stamping authority's answer is attached. */
  public boolean hasTimeStamp() {
    return sequence.size() > 4;
  }
}
