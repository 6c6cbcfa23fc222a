package yingke.capability.seal.seals;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Guard;
import yingke.kernel.identity.Callers;

/** A change of the keeper takes a second person. */
@Component
class KeeperGuard implements Guard {
  private final KeeperStore store;

  KeeperGuard(KeeperStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "seal-keeper";
  }

  @Override
  public void check(CaseView before, ActOnCase act) {
    var id = UUID.fromString(before.matter().substring(KeeperChanges.MATTER.length()));
    var caller = Callers.current();
    store.find(id).orElseThrow().requireSecondPerson(caller.account(), caller.subject().id());
  }
}
