package yingke.capability.casework;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import yingke.capability.casework.procedures.Procedures;

/** Knows every guard by name; procedures are loaded when all of them are there. */
@Component
class Guards implements SmartInitializingSingleton {
  private final ObjectProvider<Guard> beans;
  private final Procedures procedures;
  private final Map<String, Guard> guards = new HashMap<>();

  Guards(ObjectProvider<Guard> beans, Procedures procedures) {
    this.beans = beans;
    this.procedures = procedures;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var guard : beans)
      if (guards.put(guard.name(), guard) != null)
        throw new IllegalStateException("two guards are called " + guard.name());
    procedures.load(guards::containsKey);
  }

  void check(String name, CaseView before, ActOnCase act) {
    var guard = guards.get(name);
    if (guard == null) throw new IllegalStateException("no guard is called " + name);
    guard.check(before, act);
  }
}
