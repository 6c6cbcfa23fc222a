package yingke.capability.license;

import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;

/** Who made and took back which copy; the holder hears of what others made of their licenses. */
@Component
class CopyTrail {
  private final Audit audit;
  private final Notices notices;
  private final Files files;

  CopyTrail(Audit audit, Notices notices, Files files) {
    this.audit = audit;
    this.notices = notices;
    this.files = files;
  }

  void made(StoredCopy copy, String typeName) {
    audit.record(
        "license.copy.make",
        "license:" + copy.license(),
        Map.of(
            "copy", copy.id().toString(),
            "purpose", copy.purpose(),
            "recipient", copy.recipient(),
            "until", copy.validUntil().toString()));
    var by = Callers.current();
    boolean own = by.party().toString().equals(copy.holder()) && by.agency() == null;
    if (own) return;
    notices.tell(
        new Notice(
            copy.id(),
            SubjectRef.parse(copy.holder()),
            "您的《%s》做了一份加注件".formatted(typeName),
            "制作人：%s；用途：%s；提供给：%s；有效至 %s。不是您的意思的，请在这份证照的“加注件”里查看。"
                .formatted(
                    copy.madeByName(),
                    copy.purpose(),
                    copy.recipient(),
                    LicensePage.chinese(copy.validUntil())),
            "/portal/licenses/" + copy.license(),
            null));
  }

  void takenBack(StoredCopy copy) {
    audit.record(
        "license.copy.revoke", "license:" + copy.license(), Map.of("copy", copy.id().toString()));
  }

  ResponseEntity<Resource> answer(StoredCopy copy) {
    return files.answer(files.get(copy.file()));
  }
}
