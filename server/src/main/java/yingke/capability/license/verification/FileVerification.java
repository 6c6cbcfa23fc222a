package yingke.capability.license.verification;

import org.jspecify.annotations.Nullable;
import yingke.capability.license.PublicLicense;
import yingke.capability.seal.Verification;

/**
 * What the check of an uploaded file found.
 *
 * @param valid whether the seal holds and the license is valid today
 * @param license null when the file is none of ours
 */
record FileVerification(
    boolean valid, String sentence, Verification seal, @Nullable PublicLicense license) {

  static FileVerification of(Verification seal, @Nullable PublicLicense license) {
    if (!seal.valid()) return new FileVerification(false, seal.sentence(), seal, license);
    if (license == null) return new FileVerification(false, "电子印章真实有效，但这不是本平台签发的电子证照", seal, null);
    boolean valid = license.usable();
    var sentence =
        (valid ? "核验通过：" : (license.copy() == null ? "印章真实，但证照不能使用：" : "印章真实，但加注件不能使用："))
            + license.sentence();
    return new FileVerification(valid, sentence, seal, license);
  }
}
