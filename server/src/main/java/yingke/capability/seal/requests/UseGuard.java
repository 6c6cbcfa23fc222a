package yingke.capability.seal.requests;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Guard;
import yingke.capability.seal.Seals;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.web.RuleBroken;

/** Nobody approves what they asked for, and only a seal that is in force can be used. */
@Component
class UseGuard implements Guard {
  private final RequestStore store;
  private final Seals seals;

  UseGuard(RequestStore store, Seals seals) {
    this.store = store;
    this.seals = seals;
  }

  @Override
  public String name() {
    return "seal-use";
  }

  @Override
  public void check(CaseView before, ActOnCase act) {
    var id = UUID.fromString(before.matter().substring(UseRequests.MATTER.length()));
    var request = store.find(new Scope("", Set.of(), true), id).orElseThrow();
    if (request.askedBy().equals(Callers.current().account()))
      throw new RuleBroken("own-request", "这是您自己提出的用印申请，请由其他审批人或单位负责人审批");
    seals
        .obstacle(request.seal())
        .ifPresent(sentence -> {
          throw new RuleBroken("seal-unusable", sentence + "；可以先恢复印章，或不同意用印");
        });
  }
}
