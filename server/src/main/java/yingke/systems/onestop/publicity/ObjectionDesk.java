package yingke.systems.onestop.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.Masks;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;

/** Officers of a case reading and answering what people object to; the case's scope decides. */
@Service
class ObjectionDesk {
  private static final String HANDLE = "onestop.publicity.handle";

  private final PublicityStore notices;
  private final ObjectionStore objections;
  private final ObjectionWatch watch;
  private final Casework casework;
  private final Audit audit;
  private final Clock clock;

  ObjectionDesk(
      PublicityStore notices,
      ObjectionStore objections,
      ObjectionWatch watch,
      Casework casework,
      Audit audit,
      Clock clock) {
    this.notices = notices;
    this.objections = objections;
    this.watch = watch;
    this.casework = casework;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why one has to know who it is; goes to the log. */
  record AskContact(
      @NotBlank(message = "请写明为什么要联系") @Size(min = 4, max = 200, message = "理由请写 4 到 200 个字")
          String reason) {}

  /** Whom to call; what was not left is null. */
  record ObjectorContact(@Nullable String name, @Nullable String phone) {}

  /** All notices of a case, newest first; throws {@link NotFound} outside the officer's scope. */
  @PreAuthorize("hasAuthority('onestop.publicity.handle')")
  @Transactional
  List<CasePublicity> ofCase(UUID caseId) {
    casework.read(caseId);
    var all = notices.ofCase(caseId).stream().map(this::view).toList();
    if (all.stream().anyMatch(notice -> !notice.objections().isEmpty()))
      audit.record(HANDLE, "case:" + caseId, Map.of("act", "read"));
    return all;
  }

  /** Answers one, upheld or not; the case shows it from then on. */
  @PreAuthorize("hasAuthority('onestop.publicity.handle')")
  @Transactional
  List<CasePublicity> answer(UUID id, AnswerObjection asked) {
    var open = visible(id);
    open.requireOpen();
    var notice = notice(open);
    var answered =
        new Objection(
            open.id(),
            open.command(),
            open.publicity(),
            open.number(),
            open.says(),
            open.name(),
            open.phone(),
            open.raisedAt(),
            asked.upheld(),
            asked.answer().strip(),
            Callers.current().name(),
            clock.instant());
    objections.answer(answered);
    watch.answered(notice, answered);
    audit.record(
        HANDLE,
        "objection:" + open.number(),
        Map.of("act", "answer", "upheld", asked.upheld().toString()));
    return ofCase(notice.caseId());
  }

  /** Who it is, if they said so; recorded with the reason. */
  @PreAuthorize("hasAuthority('onestop.publicity.handle')")
  @Transactional
  ObjectorContact contact(UUID id, AskContact asked) {
    var found = visible(id);
    audit.record(
        HANDLE,
        "objection:" + found.number(),
        Map.of("act", "contact", "reason", asked.reason().strip()));
    return new ObjectorContact(found.name(), found.phone());
  }

  private Objection visible(UUID id) {
    var found = objections.lock(id).orElseThrow(ObjectionDesk::missing);
    casework.read(notice(found).caseId()); // throws outside the officer's scope
    return found;
  }

  private Publicity notice(Objection objection) {
    return notices.find(objection.publicity()).orElseThrow(ObjectionDesk::missing);
  }

  private CasePublicity view(Publicity p) {
    return new CasePublicity(
        p.id(),
        p.since(),
        p.until(),
        p.isUp(LocalDate.now(clock)),
        p.proposed(),
        objections.of(p.id()).stream().map(ObjectionDesk::raised).toList());
  }

  private static CasePublicity.Raised raised(Objection o) {
    return new CasePublicity.Raised(
        o.id(),
        o.number(),
        o.says(),
        contact(o),
        o.raisedAt(),
        o.upheld(),
        o.answer(),
        o.answeredBy(),
        o.answeredAt());
  }

  private static @Nullable String contact(Objection o) {
    var name = o.name() == null ? "" : Masks.name(o.name());
    var phone = o.phone() == null ? "" : Masks.phone(o.phone());
    var both = (name + " " + phone).strip();
    return both.isEmpty() ? null : both;
  }

  private static NotFound missing() {
    return new NotFound("没有找到这条异议，可能不在您的办理范围内");
  }
}
