package yingke.capability.casework.notes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Seat;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;

/** Notes for officers who may see the case; never for its applicant. */
@Service
@PreAuthorize("hasAnyAuthority('casework.case.read', 'casework.case.act')")
class NoteDesk {
  private final NoteStore notes;
  private final Casework casework;
  private final Audit audit;
  private final Clock clock;

  NoteDesk(NoteStore notes, Casework casework, Audit audit, Clock clock) {
    this.notes = notes;
    this.casework = casework;
    this.audit = audit;
    this.clock = clock;
  }

  List<NoteView> of(UUID id) {
    seen(id);
    return notes.of(id);
  }

  @Transactional
  List<NoteView> write(UUID id, CommandId command, Remember asked) {
    var caller = Callers.current();
    var seen = seen(id);
    if (IdNumber.isIn(asked.words()))
      throw new BadInput("note-personal", "words", "备注里请不要写身份证号码，写姓名就可以");
    var of = caller.seats().stream().findFirst().map(Seat::department).orElse("");
    if (notes.insert(
        command.value(),
        id,
        asked.words().strip(),
        caller.account(),
        caller.name(),
        of,
        clock.instant()))
      audit.record("casework.note.write", "case:" + id, Map.of("number", seen.number()));
    return notes.of(id);
  }

  private CaseView seen(UUID id) {
    var seen = casework.read(id);
    if (Callers.current().party().equals(seen.party())) throw new NotFound("没有找到该办件的备注");
    return seen;
  }
}
