package yingke.capability.seal.seals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.capability.seal.SealAct;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;

/** Who keeps a seal: asked for by one of the organ, decided by another. */
@Service
class KeeperDesk {
  private final KeeperStore store;
  private final KeeperChanges changes;
  private final Life life;
  private final SealQueries queries;
  private final Casework casework;
  private final Audit audit;

  KeeperDesk(
      KeeperStore store,
      KeeperChanges changes,
      Life life,
      SealQueries queries,
      Casework casework,
      Audit audit) {
    this.store = store;
    this.changes = changes;
    this.life = life;
    this.queries = queries;
    this.casework = casework;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('seal.seal.browse')")
  List<KeeperChange> list(UUID seal) {
    return store.list(visible(seal).id());
  }

  /** The same command sent twice asks once. */
  @PreAuthorize("hasAuthority('seal.seal.apply')")
  @Transactional
  KeeperChange ask(UUID id, int version, CommandId command, ChangeKeeper asked) {
    var caller = Callers.current();
    if (!caller.scope().departments().contains(visible(id).department()))
      throw new AccessDeniedException("asks for another organ");
    var earlier = store.find(command.value());
    if (earlier.isPresent()) return earlier.get();
    var seal = life.begin(id, version, SealAct.HAND_OVER);
    changes.ask(command.value(), seal, asked, caller);
    audit.record(
        "seal.seal.apply",
        "seal:" + id,
        Map.of("keeper", asked.keeper(), "change", command.value().toString()));
    return store.find(command.value()).orElseThrow();
  }

  /** What a case decides on, for those who see the case. */
  @PreAuthorize("hasAnyAuthority('casework.case.read', 'casework.case.act')")
  KeeperChange ofCase(UUID caseId) {
    var matter = casework.read(caseId).matter(); // throws outside the officer's scope
    if (!matter.startsWith(KeeperChanges.MATTER)) throw missing();
    return store
        .find(UUID.fromString(matter.substring(KeeperChanges.MATTER.length())))
        .orElseThrow(KeeperDesk::missing);
  }

  private SealRow visible(UUID seal) {
    return queries.find(Callers.current().scope(), seal).orElseThrow(KeeperDesk::missing);
  }

  private static NotFound missing() {
    return new NotFound("没有找到该印章，可能不属于您所在的单位");
  }
}
