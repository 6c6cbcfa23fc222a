package yingke.kernel.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * SM2 credentials in files of the data directory ({@code secrets/sm2/<name>}): the private key
 * sealed with SM4-GCM, the certificate beside it, readable by the owner alone. A certified device
 * takes this place in production.
 */
@Component
public class Keystore {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  private final Path folder;
  private final Sealing sealing;

  Keystore(Environment settings, Sealing sealing) {
    this.folder = Path.of(settings.getProperty("yingke.data", "data"), "secrets", "sm2");
    this.sealing = sealing;
  }

  /**
   * @param name lower-case letters, digits and hyphens
   */
  public Optional<Credential> find(String name) {
    var file = file(name);
    if (!Files.exists(file)) return Optional.empty();
    try {
      var lines = Files.readAllLines(file);
      var key = Sm2.privateKey(Base64.getDecoder().decode(sealing.open(lines.get(0))));
      var certificate = Sm2.certificate(Base64.getDecoder().decode(lines.get(1)));
      return Optional.of(new Credential(key, certificate));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Keeps the credential under the name, in place of an earlier one. */
  public void keep(String name, Credential credential) {
    var base64 = Base64.getEncoder();
    try {
      var text =
          sealing.seal(base64.encodeToString(credential.key().getEncoded()))
              + "\n"
              + base64.encodeToString(credential.certificate().getEncoded())
              + "\n";
      OwnFile.write(file(name), text.getBytes(StandardCharsets.US_ASCII));
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The credential of that name; made and kept when there is none yet. */
  public synchronized Credential findOrMake(String name, Supplier<Credential> make) {
    return find(name)
        .orElseGet(() -> {
          var made = make.get();
          keep(name, made);
          return made;
        });
  }

  private Path file(String name) {
    if (!NAME.matcher(name).matches())
      throw new IllegalArgumentException("not a name of a key: " + name);
    return folder.resolve(name);
  }
}
