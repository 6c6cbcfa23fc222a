package yingke.systems.onestop.items;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps what this node holds in memory like the database: at once after its own changes, within two
 * seconds after those of other nodes (it asks for a number, and reads only when that moved).
 */
@Component
class ItemsJob {
  private final Items items;

  ItemsJob(Items items) {
    this.items = items;
  }

  @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void poll() {
    items.refresh();
  }

  @TransactionalEventListener
  void on(ItemsChanged change) {
    items.refresh();
  }
}
