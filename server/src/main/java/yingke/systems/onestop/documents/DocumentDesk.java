package yingke.systems.onestop.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.capability.seal.Documents;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.events.OwnCases;

/** Reading documents: applicants their own, officers those of cases in their scope. */
@Service
class DocumentDesk {
  private static final String READ = "onestop.document.read";

  private final DocumentStore store;
  private final ApplicationStore applications;
  private final OwnCases cases;
  private final Casework casework;
  private final Documents documents;
  private final Files files;
  private final Audit audit;

  DocumentDesk(
      DocumentStore store,
      ApplicationStore applications,
      OwnCases cases,
      Casework casework,
      Documents documents,
      Files files,
      Audit audit) {
    this.store = store;
    this.applications = applications;
    this.cases = cases;
    this.casework = casework;
    this.documents = documents;
    this.files = files;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  List<DocumentView> own(UUID application) {
    applications
        .findOwn(application, Callers.current())
        .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
    return views(application);
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  List<DocumentView> ofCase(UUID caseId) {
    var matter = casework.read(caseId).matter();
    return cases.applicationOf(matter).map(Application::id).map(this::views).orElse(List.of());
  }

  @PreAuthorize("hasAnyAuthority('onestop.application.own', 'onestop.application.read')")
  @Transactional
  StoredFile file(UUID id) {
    var document = visible(id);
    audit.record(READ, "document:" + id, Map.of("number", document.number()));
    return files.get(document.file());
  }

  @PreAuthorize("hasAnyAuthority('onestop.application.own', 'onestop.application.read')")
  @Transactional
  byte[] page(UUID id, int page) {
    var document = visible(id);
    audit.record(
        READ, "document:" + id, Map.of("number", document.number(), "page", String.valueOf(page)));
    return documents.page(document.file(), page);
  }

  private List<DocumentView> views(UUID application) {
    return store.ofApplication(application).stream().map(DocumentView::of).toList();
  }

  private Issued visible(UUID id) {
    var document = store.find(id).orElseThrow(DocumentDesk::missing);
    var application = applications.find(document.application()).orElseThrow(DocumentDesk::missing);
    var caller = Callers.current();
    boolean own =
        caller.may("onestop.application.own")
            && caller.party().equals(application.applicant())
            && caller.reaches(application.item());
    if (!own && !caller.may("onestop.application.read")) throw missing();
    if (!own) casework.read(application.requireCase()); // throws outside the officer's scope
    return document;
  }

  private static NotFound missing() {
    return new NotFound("没有找到这份文书，它可能还在制作，或者不属于您");
  }
}
