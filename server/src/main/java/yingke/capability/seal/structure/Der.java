package yingke.capability.seal.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/** Short words for ASN.1. Reading throws IllegalArgumentException for what is not as it should. */
final class Der {
  private Der() {}

  static DERSequence sequence(ASN1Encodable... parts) {
    return new DERSequence(parts);
  }

  static ASN1Encodable integer(long value) {
    return new ASN1Integer(value);
  }

  static ASN1Encodable ia5(String text) {
    return new DERIA5String(text, true);
  }

  static ASN1Encodable utf8(String text) {
    return new DERUTF8String(text);
  }

  static ASN1Encodable octets(byte[] bytes) {
    return new DEROctetString(bytes);
  }

  static ASN1Encodable bits(byte[] bytes) {
    return new DERBitString(bytes);
  }

  static ASN1Encodable oid(String id) {
    return new ASN1ObjectIdentifier(id);
  }

  static ASN1Encodable time(Instant time) {
    return new DERGeneralizedTime(Date.from(time));
  }

  static byte[] encode(ASN1Object object) {
    try {
      return object.getEncoded(ASN1Encoding.DER);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The one sequence that the bytes hold, with nothing behind it. */
  static ASN1Sequence decode(byte[] bytes) {
    return ASN1Sequence.getInstance(bytes);
  }

  static ASN1Sequence part(ASN1Sequence whole, int index) {
    return ASN1Sequence.getInstance(at(whole, index));
  }

  static int integer(ASN1Sequence whole, int index) {
    try {
      return ASN1Integer.getInstance(at(whole, index)).intValueExact();
    } catch (ArithmeticException large) {
      throw new IllegalArgumentException("number out of range", large);
    }
  }

  static String ia5(ASN1Sequence whole, int index) {
    return ASN1IA5String.getInstance(at(whole, index)).getString();
  }

  static String utf8(ASN1Sequence whole, int index) {
    return ASN1UTF8String.getInstance(at(whole, index)).getString();
  }

  /** Of whichever of the two kinds: makers differ. */
  static String text(ASN1Sequence whole, int index) {
    if (at(whole, index) instanceof ASN1String text) return text.getString();
    throw new IllegalArgumentException("no text");
  }

  static byte[] octets(ASN1Sequence whole, int index) {
    return ASN1OctetString.getInstance(at(whole, index)).getOctets();
  }

  static byte[] bits(ASN1Sequence whole, int index) {
    return ASN1BitString.getInstance(at(whole, index)).getOctets();
  }

  static String oid(ASN1Sequence whole, int index) {
    return ASN1ObjectIdentifier.getInstance(at(whole, index)).getId();
  }

  static Instant time(ASN1Sequence whole, int index) {
    try {
      return ASN1GeneralizedTime.getInstance(at(whole, index)).getDate().toInstant();
    } catch (ParseException wrong) {
      throw new IllegalArgumentException("no time", wrong);
    }
  }

  private static ASN1Encodable at(ASN1Sequence whole, int index) {
    if (index >= whole.size()) throw new IllegalArgumentException("a part is missing");
    return whole.getObjectAt(index);
  }
}
