package yingke.capability.casework.urging;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.casework.Hands;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/** Who answers for a department urges; who has the case in hand answers, and that is told back. */
@Service
class UrgingDesk {
  private final UrgingStore urgings;
  private final Casework casework;
  private final Hands hands;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  UrgingDesk(
      UrgingStore urgings,
      Casework casework,
      Hands hands,
      Notices notices,
      Audit audit,
      Clock clock) {
    this.urgings = urgings;
    this.casework = casework;
    this.hands = hands;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('casework.urging.write')")
  @Transactional
  CaseView urge(UUID id, CommandId command, Urge urge) {
    var caller = Callers.current();
    var seen = casework.read(id);
    if (seen.open() && !seen.may().urge())
      throw new AccessDeniedException("urges only departments that one answers for");
    requireNoNumbers(urge.words());
    if (urgings.find(id, command.value()).isPresent()) return seen;
    if (!seen.open()) throw new RuleBroken("case-concluded", "该办件已办结，不需要再催办");
    if (urgings.waitsFor(id, caller.subject().toString()))
      throw new RuleBroken("urging-open", "您上一次催办还没有答复，请等答复后再催");
    if (urgings.insert(command.value(), id, urge.words().strip(), caller, clock.instant())) {
      audit.record("casework.urging.write", "case:" + id, Map.of("number", seen.number()));
      var assignee = seen.assignee();
      if (assignee != null)
        tell(
            command.value(),
            new SubjectRef(SubjectRef.Kind.STAFF, assignee.staff()),
            "催办：" + seen.subject(),
            caller.name() + "催办 " + seen.number() + "：" + urge.words(),
            id);
    }
    return casework.read(id);
  }

  @PreAuthorize("hasAnyAuthority('casework.case.act', 'casework.work.assign')")
  @Transactional
  CaseView answer(UUID id, UUID urging, Urge answer) {
    var caller = Callers.current();
    hands.requireInHand(id);
    requireNoNumbers(answer.words());
    var found = urgings.find(id, urging).orElseThrow(() -> new NotFound("没有找到该催办，可能不属于这个办件"));
    if (answer.words().strip().equals(found.answer())) return casework.read(id);
    if (found.answer() != null) throw new RuleBroken("urging-answered", "该催办已由同事答复，请刷新后查看");
    urgings.answer(urging, answer.words().strip(), caller, clock.instant());
    audit.record("casework.urging.answer", "case:" + id, Map.of("urging", urging.toString()));
    var seen = casework.read(id);
    tell(
        urging,
        SubjectRef.parse(found.bySubject()),
        "催办已答复：" + seen.subject(),
        caller.name() + "答复 " + seen.number() + "：" + answer.words(),
        id);
    return seen;
  }

  private void tell(UUID key, SubjectRef to, String title, String text, UUID caseId) {
    notices.tell(new Notice(key, to, title, text, "/work/cases/" + caseId, null));
  }

  private static void requireNoNumbers(String words) {
    if (IdNumber.isIn(words)) throw new BadInput("words-personal", "words", "请不要写身份证号码，写姓名就可以");
  }
}
