package yingke.systems.onestop.editing;

import java.util.List;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Stale;
import yingke.kernel.web.Version;
import yingke.systems.onestop.items.ItemVersion;
import yingke.systems.onestop.items.ItemVersionStore;

/** Finds versions within the caller's scope; what lies outside answers as if it did not exist. */
@Component
class Versions {
  private final ItemVersionStore store;

  Versions(ItemVersionStore store) {
    this.store = store;
  }

  ItemVersion get(String item, int version) {
    return store
        .find(item, version)
        .filter(found -> Callers.current().scope().covers(found.content().department()))
        .orElseThrow(Versions::missing);
  }

  /** The one that the caller saw; throws {@link Stale} when it has changed since. */
  ItemVersion get(String item, int version, Version seen) {
    var found = get(item, version);
    if (found.rowVersion() != seen.value()) throw stale();
    return found;
  }

  /** Of one item, the newest first. */
  List<ItemVersion> list(String item) {
    var found =
        store.list(item).stream()
            .filter(v -> Callers.current().scope().covers(v.content().department()))
            .toList();
    if (found.isEmpty()) throw missing();
    return found;
  }

  void requireMoved(boolean moved) {
    if (!moved) throw stale();
  }

  private static Stale stale() {
    return new Stale("这个版本刚被别人改过。您的修改还在页面上，没有丢；请先看看对方改了什么，再决定怎么保存");
  }

  private static NotFound missing() {
    return new NotFound("没有找到这个事项，它可能已被删除，或者不归您的部门管理");
  }
}
