package yingke.capability.seal.seals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.seal.SealAct;
import yingke.capability.seal.seals.LifeStore.Standing;
import yingke.capability.seal.sources.SealSource;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;

/** Brings seals through their life; each act is the caller's to do, within their scope. */
@Service
class LifeDesk {
  /** What has a screen of its own: applying, deciding in a case, bringing here. */
  private static final Set<SealAct> ELSEWHERE =
      EnumSet.of(SealAct.TAKE, SealAct.APPLY, SealAct.APPROVE, SealAct.REFUSE);

  /** What the keeper alone does, or an administrator of seals. */
  private static final Set<SealAct> CUSTODY =
      EnumSet.of(SealAct.FREEZE, SealAct.RESUME, SealAct.REVOKE);

  private final Life life;
  private final LifeStore store;
  private final StepStore steps;
  private final SealQueries queries;
  private final Applications applications;
  private final Files files;
  private final Audit audit;

  LifeDesk(
      Life life,
      LifeStore store,
      StepStore steps,
      SealQueries queries,
      Applications applications,
      Files files,
      Audit audit) {
    this.life = life;
    this.store = store;
    this.steps = steps;
    this.queries = queries;
    this.applications = applications;
    this.files = files;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('seal.seal.browse')")
  SealHistory history(UUID id) {
    var seal = get(id);
    var from = life.renewableFrom(seal.validUntil());
    var acts =
        Arrays.stream(SealAct.values())
            .filter(act -> !ELSEWHERE.contains(act) && act.fits(seal.state()))
            .filter(act -> Callers.current().may(act.authority()))
            .filter(act -> act != SealAct.RECEIVE || isKeeper(seal))
            .filter(act -> !CUSTODY.contains(act) || Life.inHand(seal.keeper()))
            .filter(act -> act != SealAct.RENEW || !life.now().isBefore(from))
            .toList();
    return new SealHistory(steps.list(id), store.editions(id), store.files(id), acts, from);
  }

  private static boolean isKeeper(SealRow seal) {
    return Callers.current().subject().id().equals(seal.keeper());
  }

  /** Who may keep a seal of the organ. */
  @PreAuthorize("hasAuthority('seal.seal.apply')")
  List<Keeper> keepers(String department) {
    return applications.keepers(department);
  }

  /** The same command sent twice applies once. */
  @PreAuthorize("hasAuthority('seal.seal.apply')")
  @Transactional
  SealRow apply(CommandId command, ApplyForSeal asked) {
    var caller = Callers.current();
    if (!caller.scope().departments().contains(asked.department()))
      throw new AccessDeniedException("applies for another organ");
    boolean known = store.exists(command.value());
    applications.apply(command.value(), asked, caller);
    if (!known) {
      for (var file : Set.copyOf(asked.files())) store.addFile(command.value(), file, own(file));
      audit.record(
          "seal.seal.apply",
          "seal:" + command.value(),
          Map.of("department", asked.department(), "name", asked.name()));
    }
    return get(command.value());
  }

  private String own(UUID file) {
    try {
      return files.getOwn(file).name();
    } catch (NotFound foreign) {
      throw new BadInput("file-foreign", "files", "申请依据不是您上传的文件，请重新上传");
    }
  }

  @PreAuthorize("hasAuthority('seal.seal.apply')")
  @Transactional
  SealRow withdraw(UUID id, int version, CommandId command, WithdrawSeal asked) {
    var seal = begin(id, version, SealAct.WITHDRAW);
    if (seal.caseId() != null)
      applications.withdraw(seal.caseId(), command.value(), asked.reason());
    life.change(seal, SealAct.WITHDRAW, asked.reason(), Life.By.caller());
    return get(id);
  }

  /**
   * @param source the files of the national system; null for the demonstration's mint
   */
  @PreAuthorize("hasAuthority('seal.seal.make')")
  @Transactional
  SealRow make(UUID id, int version, @Nullable SealSource source) {
    life.make(begin(id, version, SealAct.MAKE), source);
    return get(id);
  }

  /** As {@link #make}: a new certificate in the place of one that will be over soon. */
  @PreAuthorize("hasAuthority('seal.seal.make')")
  @Transactional
  SealRow renew(UUID id, int version, @Nullable SealSource source) {
    life.renew(begin(id, version, SealAct.RENEW), source);
    return get(id);
  }

  @PreAuthorize("hasAuthority('seal.seal.make')")
  @Transactional
  SealRow file(UUID id, int version, FileSeal filing) {
    life.file(begin(id, version, SealAct.FILE), filing);
    return get(id);
  }

  @PreAuthorize("hasAuthority('seal.seal.change')")
  @Transactional
  SealRow receive(UUID id, int version) {
    life.receive(begin(id, version, SealAct.RECEIVE));
    return get(id);
  }

  /**
   * Freezes, resumes or revokes, by its keeper or an administrator; what was sealed before a
   * revocation stays valid.
   */
  @PreAuthorize("hasAuthority('seal.seal.change')")
  @Transactional
  SealRow change(UUID id, int version, ChangeSeal change) {
    var act = change.act().meaning();
    var seal = begin(id, version, act);
    Life.requireInHand(seal);
    life.change(seal, act, change.reason(), Life.By.caller());
    return get(id);
  }

  private Standing begin(UUID id, int version, SealAct act) {
    get(id); // within the caller's scope
    return life.begin(id, version, act);
  }

  private SealRow get(UUID id) {
    return queries
        .find(Callers.current().scope(), id)
        .orElseThrow(() -> new NotFound("没有找到该印章，可能不属于您所在的单位"));
  }
}
