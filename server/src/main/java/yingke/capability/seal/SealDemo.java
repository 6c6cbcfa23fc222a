package yingke.capability.seal;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.sql.DemoData;

/** The seals of the departments that serve people in the demonstration; others come when used. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class SealDemo implements DemoData {
  private static final List<String> DEPARTMENTS = List.of("civil", "health", "market");

  private final Seals seals;

  SealDemo(Seals seals) {
    this.seals = seals;
  }

  @Override
  public int order() {
    return 120;
  }

  @Override
  @Transactional
  public void load() {
    for (var department : DEPARTMENTS)
      for (var kind : SealKind.values())
        if (kind.automatic() && seals.missing(department, kind)) seals.get(department, kind);
  }
}
