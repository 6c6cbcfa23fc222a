package yingke.kernel.division;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;

/** Shows the tree and takes new editions of it. */
@Service
class DivisionDesk {
  private final Divisions divisions;
  private final DivisionStore store;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  DivisionDesk(
      Divisions divisions, DivisionStore store, Audit audit, ApplicationEventPublisher events) {
    this.divisions = divisions;
    this.store = store;
    this.audit = audit;
    this.events = events;
  }

  @PreAuthorize("permitAll()")
  Division get(String code) {
    return divisions.get(code);
  }

  @PreAuthorize("permitAll()")
  List<Division> below(String parent) {
    return parent.isEmpty() ? divisions.roots() : divisions.children(parent);
  }

  /** Takes a county's edition; what it no longer lists is ended, not deleted. */
  @PreAuthorize("hasAuthority('division.tree.import')")
  @Transactional
  int load(String csv) {
    var listed = DivisionFile.read(csv);
    store.upsert(listed);
    var codes = listed.stream().map(Division::code).toList();
    for (var county : listed.stream().filter(division -> division.level() == 3).toList())
      store.endAllBut(county.prefix(), codes);
    audit.record(
        "division.tree.import", "division:tree", Map.of("rows", String.valueOf(listed.size())));
    events.publishEvent(new DivisionsChanged(listed.size()));
    return listed.size();
  }
}
