package yingke.capability.seal.seals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.RuleBroken;

/**
 * An application that somebody else keep a seal.
 *
 * @param fromKeeper null for a seal that was brought here without a keeper
 * @param askedBy account of who asked
 * @param opinion of who decided, or why it could not be carried out
 */
record KeeperChange(
    UUID id,
    UUID seal,
    String sealName,
    @Nullable String fromKeeper,
    @Nullable String fromName,
    String toKeeper,
    String toName,
    String reason,
    ChangeState state,
    UUID caseId,
    String caseNumber,
    String askedBy,
    String askedByName,
    Instant askedAt,
    @Nullable String decidedByName,
    @Nullable Instant decidedAt,
    @Nullable String opinion) {

  /** How an application stands; FAILED when it was approved but could not be carried out. */
  enum ChangeState {
    ASKED,
    APPROVED,
    REFUSED,
    FAILED
  }

  /**
   * Two people are needed: neither who asked nor who will keep the seal approves it.
   *
   * @throws RuleBroken when this person is one of them
   */
  void requireSecondPerson(String account, String staff) {
    if (askedBy.equals(account))
      throw new RuleBroken("own-request", "这是您自己提出的变更申请，请由其他审批人或单位负责人审批");
    if (toKeeper.equals(staff))
      throw new RuleBroken("own-keeping", "您是新的保管人，不能自己审批，请由其他审批人或单位负责人审批");
  }
}
