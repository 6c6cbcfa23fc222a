package yingke.capability.seal;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;
import yingke.capability.seal.structure.ElectronicSeal;

/**
 * What stands in a seal and in the certificate of its user, to be compared by eye before a new one
 * takes the place of the old.
 *
 * @param number the identity in the seal's structure (esID)
 * @param name as engraved
 * @param holder to whom the certificate was issued
 * @param organ that the holder belongs to; null when the certificate does not say
 * @param address in the certificate, from the province down; null when there is none
 * @param serial of the certificate, in hexadecimal
 * @param issuer who issued the certificate
 * @param validFrom of the seal
 * @param validUntil of the seal
 */
public record SealPaper(
    String number,
    String name,
    String holder,
    @Nullable String organ,
    @Nullable String address,
    String serial,
    String issuer,
    Instant validFrom,
    Instant validUntil) {

  static SealPaper of(ElectronicSeal seal, X509Certificate user) {
    var subject = named(user.getSubjectX500Principal());
    return new SealPaper(
        seal.id(),
        seal.name(),
        or(text(subject, BCStyle.CN), subject.toString()),
        text(subject, BCStyle.O),
        address(subject),
        hex(user.getSerialNumber()),
        or(text(named(user.getIssuerX500Principal()), BCStyle.CN), "没有写明"),
        seal.from(),
        seal.until());
  }

  /** The organ in a certificate; null when it does not say. */
  static @Nullable String organ(X509Certificate certificate) {
    return text(named(certificate.getSubjectX500Principal()), BCStyle.O);
  }

  private static X500Name named(X500Principal principal) {
    return X500Name.getInstance(principal.getEncoded());
  }

  private static @Nullable String address(X500Name name) {
    var parts =
        Stream.of(BCStyle.ST, BCStyle.L, BCStyle.STREET)
            .flatMap(part -> Stream.ofNullable(text(name, part)))
            .collect(Collectors.joining());
    return parts.isEmpty() ? null : parts;
  }

  private static @Nullable String text(X500Name name, ASN1ObjectIdentifier what) {
    var found = name.getRDNs(what);
    return found.length == 0 ? null : IETFUtils.valueToString(found[0].getFirst().getValue());
  }

  private static String or(@Nullable String found, String otherwise) {
    return found == null ? otherwise : found;
  }

  private static String hex(BigInteger serial) {
    return serial.toString(16);
  }
}
