package yingke.capability.casework;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells those who wait for new timeline events, on this node, that some were committed. */
@Component
public class Wakeup {
  private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

  /** From now on called after each commit that brought events; must return at once. */
  public void onEvents(Runnable waiter) {
    waiting.add(waiter);
  }

  void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            waiting.forEach(Runnable::run);
          }
        });
  }
}
