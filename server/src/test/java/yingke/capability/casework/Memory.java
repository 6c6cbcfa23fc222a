package yingke.capability.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A subscriber that remembers what it was told, and fails when a test wants it to. */
@Component
class Memory implements CaseSubscriber {
  private final List<CaseEvent> told = new CopyOnWriteArrayList<>();
  private final Set<UUID> refused = ConcurrentHashMap.newKeySet();

  @Override
  public String id() {
    return "casework.test-memory";
  }

  @Override
  public void on(CaseEvent event) {
    if (refused.contains(event.caseId())) throw new IllegalStateException("the printer is broken");
    told.add(event);
  }

  void refuse(UUID caseId) {
    refused.add(caseId);
  }

  void accept(UUID caseId) {
    refused.remove(caseId);
  }

  List<CaseEvent> of(UUID caseId) {
    return told.stream().filter(event -> event.caseId().equals(caseId)).toList();
  }

  List<Integer> seqs(UUID caseId) {
    return of(caseId).stream().map(CaseEvent::seq).toList();
  }
}
