package yingke.systems.onestop.items;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yingke.kernel.organization.OrganDuties;

/** An organ that still offers items is not abolished. */
@Component
class ItemsInHand implements OrganDuties {
  private final Items items;

  ItemsInHand(Items items) {
    this.items = items;
  }

  @Override
  public Optional<String> inHand(String department) {
    var offered =
        items.list().stream().filter(item -> item.department().equals(department)).count();
    return offered == 0 ? Optional.empty() : Optional.of(offered + " 个正在受理的事项");
  }
}
