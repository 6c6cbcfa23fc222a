package yingke.systems.onestop.reception;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;

/**
 * An officer helps somebody, from the moment their identity is checked until they go.
 *
 * @param officer account of the officer; nobody else goes on with it
 * @param department id of the organ that runs the counter
 * @param division 12-digit code of where the one who applies is registered
 * @param person who came or was called
 * @param party in whose name: the person, or the firm that the person comes for
 * @param codeTries how often a code was typed; see {@link ReceptionRules}
 * @param consentedAt when the consent was shown, null while the code has not been typed
 * @param endedBy OFFICER or PARTY, null while it runs
 */
record Visit(
    UUID id,
    UUID command,
    Channel channel,
    String officer,
    String officerName,
    String department,
    String division,
    SubjectRef person,
    String personName,
    SubjectRef party,
    String partyName,
    boolean present,
    Proof proof,
    @Nullable UUID proofFile,
    @Nullable UUID authorityFile,
    @Nullable Instant codeUntil,
    int codeTries,
    @Nullable Instant consentedAt,
    Instant openedAt,
    Instant endsAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy) {

  /** For what the base libraries are read; the id is what the person concerned sees. */
  static String purpose(UUID id) {
    return "onestop.visit:" + id;
  }

  boolean isOpen(Instant now) {
    return endedAt == null && consentedAt != null && now.isBefore(endsAt);
  }

  /** Throws, in words for the officer, unless the officer may act in the party's name now. */
  void requireOpen(Instant now) {
    if ("PARTY".equals(endedBy))
      throw new RuleBroken("visit-stopped", "对方已经停止了这次帮办，不能再以对方的名义办理；需要继续的，请重新取得同意");
    if (endedAt != null || !now.isBefore(endsAt))
      throw new RuleBroken("visit-over", "这次接待已经结束，请重新核对身份后再办理；已经填好的内容都还在");
    if (consentedAt == null) throw new RuleBroken("consent-missing", "请先输入对方手机收到的验证码，取得同意后再办理");
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Visit[" + id + "]";
  }
}
