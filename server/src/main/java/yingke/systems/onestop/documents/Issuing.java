package yingke.systems.onestop.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.seal.Documents;
import yingke.capability.seal.OfficialDocument;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.applications.Application;

/** Numbers, seals and keeps official documents of applications; each act makes one. */
@Component
public class Issuing {
  private final DocumentStore store;
  private final Letters letters;
  private final Documents documents;
  private final Organization organization;
  private final Clock clock;

  Issuing(
      DocumentStore store,
      Letters letters,
      Documents documents,
      Organization organization,
      Clock clock) {
    this.store = store;
    this.letters = letters;
    this.documents = documents;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * Makes the document; done before for the same event, it does nothing.
   *
   * @param event what calls for it
   */
  public void issue(UUID event, Application a, Paper paper) {
    var act = act(event, paper.kind());
    if (store.isMade(act)) return;
    var organ = letters.organ(a.department(), organization.department(a.department()).name());
    var series = organ + paper.series();
    int year = paper.dated().getYear();
    var number = "%s〔%d〕%d号".formatted(series, year, store.next(series, year));
    var file =
        documents.make(
            new OfficialDocument(
                act,
                a.department(),
                paper.seal(),
                paper.title(),
                number,
                a.applicantName(),
                paper.paragraphs(),
                paper.table(),
                paper.dated(),
                "出具" + paper.title() + "：" + a.number() + "，依据" + paper.source(),
                a.applicant()));
    store.insert(
        new Issued(
            UUID.randomUUID(),
            act,
            a.id(),
            paper.kind(),
            paper.title(),
            number,
            file,
            documents.pages(file),
            paper.dated(),
            clock.instant()));
  }

  static UUID act(UUID event, String kind) {
    return UUID.nameUUIDFromBytes((event + ":" + kind).getBytes(StandardCharsets.UTF_8));
  }
}
