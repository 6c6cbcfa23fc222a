package yingke.capability.seal.seals;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.seal.SealKind;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.InventedCallers;
import yingke.kernel.sql.DemoData;

/** A change of a keeper in the demonstration that waits for its second person. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class KeeperDemo implements DemoData {
  private final KeeperStore store;
  private final KeeperChanges changes;
  private final LifeStore seals;
  private final InventedCallers callers;

  KeeperDemo(KeeperStore store, KeeperChanges changes, LifeStore seals, InventedCallers callers) {
    this.store = store;
    this.changes = changes;
    this.seals = seals;
    this.callers = callers;
  }

  @Override
  public int order() {
    return 126; // after LifeDemo, whose seal it is
  }

  @Override
  @Transactional
  public void load() {
    var seal = seals.lock(LifeDemo.id("market" + SealKind.FINANCE)).orElseThrow();
    var id =
        UUID.nameUUIDFromBytes(("seal-demo:keeper" + seal.id()).getBytes(StandardCharsets.UTF_8));
    if (store.find(id).isPresent()) return;
    var asker = callers.officer("market-director");
    var asked = new ChangeKeeper("market-reviewer", "财务专用章改由业务股专人保管，原来没有登记保管人");
    Callers.as(asker, () -> changes.ask(id, seal, asked, asker));
  }
}
