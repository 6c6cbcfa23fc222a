package yingke.capability.seal;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.capability.seal.drawing.OfdPackage;
import yingke.capability.seal.drawing.OfdWriter;
import yingke.capability.seal.layout.OfficialForm;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;

/** Papers of the demonstration that bear no seal yet, as officers would upload them. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
public class DemoPaper {
  private static final long MOST_BYTES = 1L << 20;

  private final Files files;
  private final Organization organization;

  DemoPaper(Files files, Organization organization) {
    this.files = files;
    this.organization = organization;
  }

  /** The same id again is the same file. */
  public StoredFile upload(
      UUID id, Caller officer, String department, LocalDate day, String title, String text) {
    var organ = organization.department(department).name();
    var paper =
        new OfficialDocument(
            id,
            department,
            SealKind.OFFICIAL,
            title,
            "",
            "",
            List.of(text),
            List.of(),
            day,
            "演示",
            officer.subject());
    var drawing = OfficialForm.layout(paper, organ).drawing();
    var ofd = OfdPackage.zip(OfdWriter.files(drawing, id, day, false));
    return Callers.as(
        officer, () -> files.store(new ByteArrayInputStream(ofd), title + ".ofd", MOST_BYTES, id));
  }
}
