package yingke.capability.seal;

import java.time.Instant;
import java.util.Optional;
import yingke.capability.seal.SealStore.StoredSeal;
import yingke.capability.seal.sources.SealSource.Delivery;
import yingke.capability.seal.trust.Believed;
import yingke.kernel.organization.Department;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.RuleBroken;

/** What a seal must be like to be taken over, and to be used. */
final class SealRules {
  private SealRules() {}

  static void require(Delivery delivery, Department owner, Believed believed, Instant now) {
    var seal = delivery.seal();
    if (!seal.signedByItsMaker()) throw wrong("seal-forged", "seal", "印章的制章签名不正确，文件可能被改动");
    believed
        .problem(seal.makerCertificate(), now)
        .ifPresent(problem -> {
          throw wrong(
              "maker-not-believed",
              "seal",
              "制章者证书不能采信（" + problem.replace("签名证书", "证书") + "），请先导入其签发机构的证书");
        });
    if (now.isBefore(seal.from()) || now.isAfter(seal.until()))
      throw wrong("seal-out-of-time", "seal", "印章不在有效期内，请向制章机构换发");
    var user = delivery.user().certificate();
    believed
        .problem(user, now)
        .ifPresent(problem -> {
          throw wrong("user-not-believed", "credential", "签章者证书不能采信：" + problem);
        });
    var organ = SealPaper.organ(user);
    if (organ != null && !organ.equals(owner.name()))
      throw wrong(
          "user-of-another", "credential", "签章者证书是%s的，不是%s的".formatted(organ, owner.name()));
    if (!seal.lists(user))
      throw wrong("user-not-listed", "credential", "该证书不在印章的使用人名单中，请核对印章和密钥是否配套");
    if (!seal.name().startsWith(owner.name()))
      throw wrong("seal-of-another", "seal", "印章“%s”不是%s的印章".formatted(seal.name(), owner.name()));
  }

  /** Why the seal cannot be used at that moment; empty when it can. */
  static Optional<RuleBroken> obstacle(StoredSeal seal, Instant now) {
    var name = "“" + seal.name() + "”";
    return switch (SealState.valueOf(seal.state())) {
      case MADE, FILED -> broken("seal-not-issued", name + "还没有备案并由保管人签收，不能签章");
      case FROZEN -> broken("seal-frozen", name + "已冻结，不能签章，请联系印章管理员");
      case REVOKED -> broken("seal-revoked", name + "已注销，不能签章");
      case ACTIVE ->
          now.isBefore(seal.validFrom()) || now.isAfter(seal.validUntil())
              ? broken("seal-expired", name + "不在有效期内，请更换印章后再签章")
              : Optional.empty();
      case APPLIED, APPROVED, REFUSED, WITHDRAWN, EXPIRED ->
          broken("seal-not-made", name + "还没有制作，不能签章");
    };
  }

  private static Optional<RuleBroken> broken(String code, String sentence) {
    return Optional.of(new RuleBroken(code, sentence));
  }

  private static BadInput wrong(String code, String field, String sentence) {
    return new BadInput(code, field, sentence);
  }
}
