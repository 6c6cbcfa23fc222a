package yingke.capability.seal.requests;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.capability.seal.Seals;
import yingke.capability.seal.requests.UseRequest.UseState;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Sheet;

/** Requests to use a seal of the caller's organ; who sees the case of one sees it as well. */
@Service
class RequestDesk {
  private static final int MOST_ROWS = 1_000_000; // of an export; no district seals that often
  private static final Scope EVERYWHERE = new Scope("", Set.of(), true);

  private final RequestStore store;
  private final UseRequests requests;
  private final Seals seals;
  private final Casework casework;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  RequestDesk(
      RequestStore store,
      UseRequests requests,
      Seals seals,
      Casework casework,
      Files files,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.requests = requests;
    this.seals = seals;
    this.casework = casework;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAnyAuthority('seal.use.request', 'seal.use.read')")
  @Transactional(readOnly = true)
  Page<UseRequest> list(RequestFilter filter, @Nullable UUID after, int limit) {
    try (var rows = store.stream(scope(), filter, after, limit + 1)) {
      return Page.cut(rows.toList(), limit, row -> row.id().toString());
    }
  }

  @PreAuthorize("hasAnyAuthority('seal.use.request', 'seal.use.read')")
  @Transactional
  void export(RequestFilter filter, Sheet sheet) throws IOException {
    audit.record("seal.use.export", "seal.use-request", Map.of());
    try (var rows = store.stream(scope(), filter, null, MOST_ROWS)) {
      for (var row : (Iterable<UseRequest>) rows::iterator)
        sheet.row(
            row.caseNumber(),
            row.title(),
            row.sealName(),
            row.purpose(),
            row.copies(),
            row.state().title(),
            row.askedByName(),
            row.askedAt(),
            row.decidedByName(),
            row.decidedAt(),
            row.opinion());
    }
  }

  @PreAuthorize("hasAnyAuthority('seal.use.request', 'seal.use.read')")
  UseRequest get(UUID id) {
    return store.find(scope(), id).orElseThrow(RequestDesk::missing);
  }

  /** The same command sent twice asks once. */
  @PreAuthorize("hasAuthority('seal.use.request')")
  @Transactional
  UseRequest ask(CommandId command, AskUse asked) {
    var earlier = store.find(scope(), command.value());
    if (earlier.isPresent()) return earlier.get();
    var seal =
        store.seal(scope(), asked.seal()).orElseThrow(() -> new NotFound("没有找到该印章，可能不属于您所在的单位"));
    seal.requireAsker(Callers.current());
    seals
        .obstacle(seal.id())
        .ifPresent(sentence -> {
          throw new RuleBroken("seal-unusable", sentence);
        });
    requests.ask(command.value(), asked, seal, own(asked.file()), Callers.current());
    audit.record(
        "seal.use.request",
        "seal:" + seal.id(),
        Map.of("request", command.value().toString(), "title", asked.title()));
    return get(command.value());
  }

  private StoredFile own(UUID file) {
    try {
      return files.getOwn(file);
    } catch (NotFound foreign) {
      throw new BadInput("file-foreign", "file", "要盖章的文件不是您上传的，请重新上传");
    }
  }

  /** Takes back what was not decided yet; only who asked may. */
  @PreAuthorize("hasAuthority('seal.use.request')")
  @Transactional
  UseRequest withdraw(UUID id, CommandId command) {
    var request = get(id);
    var caller = Callers.current();
    if (!request.askedBy().equals(caller.account()))
      throw new RuleBroken("not-the-asker", "只有申请人" + request.askedByName() + "可以撤回");
    requests.withdraw(request, command.value(), "申请人撤回");
    store.decide(id, UseState.WITHDRAWN, caller.name(), clock.instant(), null, null);
    audit.record("seal.use.request", "seal:" + request.seal(), Map.of("withdrawn", id.toString()));
    return get(id);
  }

  /** What a case decides on, for those who see the case. */
  @PreAuthorize("hasAnyAuthority('casework.case.read', 'casework.case.act')")
  UseRequest ofCase(UUID caseId) {
    var matter = casework.read(caseId).matter(); // throws outside the officer's scope
    if (!matter.startsWith(UseRequests.MATTER)) throw missing();
    var id = UUID.fromString(matter.substring(UseRequests.MATTER.length()));
    return store.find(EVERYWHERE, id).orElseThrow(RequestDesk::missing);
  }

  /** The document as it was handed in, for who decides. */
  @PreAuthorize("hasAnyAuthority('casework.case.read', 'casework.case.act')")
  @Transactional
  StoredFile documentOfCase(UUID caseId) {
    return opened(ofCase(caseId), false);
  }

  /** The document as it was handed in, or sealed. */
  @PreAuthorize("hasAnyAuthority('seal.use.request', 'seal.use.read')")
  @Transactional
  StoredFile document(UUID id, boolean sealed) {
    return opened(get(id), sealed);
  }

  private StoredFile opened(UseRequest request, boolean sealed) {
    var file = sealed ? request.sealedFile() : request.file();
    if (file == null) throw new NotFound("文件还没有盖章");
    audit.record(
        "seal.use.read",
        "seal:" + request.seal(),
        Map.of("request", request.id().toString(), "file", file.toString()));
    return files.get(file);
  }

  private static Scope scope() {
    return Callers.current().scope();
  }

  private static NotFound missing() {
    return new NotFound("没有找到该用印申请，可能不属于您所在的单位");
  }
}
