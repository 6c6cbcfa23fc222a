package yingke.capability.seal.seals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.capability.seal.SealMaking;
import yingke.capability.seal.SealPaper;
import yingke.capability.seal.seals.SealHistory.BasisFile;
import yingke.capability.seal.sources.SealSource;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.NotFound;

/** The application behind a case, for those who see the case; and the pictures and files. */
@Service
class MatterDesk {
  private static final Scope EVERYWHERE = new Scope("", Set.of(), true);

  private final Casework casework;
  private final SealQueries queries;
  private final LifeStore store;
  private final SealMaking making;
  private final Organization organization;
  private final Files files;
  private final Audit audit;

  MatterDesk(
      Casework casework,
      SealQueries queries,
      LifeStore store,
      SealMaking making,
      Organization organization,
      Files files,
      Audit audit) {
    this.casework = casework;
    this.queries = queries;
    this.store = store;
    this.making = making;
    this.organization = organization;
    this.files = files;
    this.audit = audit;
  }

  /** What a case decides on. */
  record SealApplication(SealRow seal, List<BasisFile> files) {}

  @PreAuthorize("hasAnyAuthority('casework.case.read', 'casework.case.act')")
  SealApplication application(UUID caseId) {
    var matter = casework.read(caseId).matter(); // throws outside the officer's scope
    if (!matter.startsWith(Applications.MATTER)) throw missing();
    var id = UUID.fromString(matter.substring(Applications.MATTER.length()));
    var seal = queries.find(EVERYWHERE, id).orElseThrow(MatterDesk::missing);
    return new SealApplication(seal, store.files(id));
  }

  /** A file of the application, for those who see the case. */
  @PreAuthorize("hasAnyAuthority('casework.case.read', 'casework.case.act')")
  @Transactional
  StoredFile ofCase(UUID caseId, UUID file) {
    return opened(application(caseId).seal().id(), file);
  }

  /** A file of the application, for the seal's own organ. */
  @PreAuthorize("hasAuthority('seal.seal.browse')")
  @Transactional
  StoredFile ofSeal(UUID id, UUID file) {
    return opened(visible(id), file);
  }

  @PreAuthorize("hasAuthority('seal.seal.browse')")
  byte[] picture(UUID id) {
    return making.picture(visible(id));
  }

  /** Numbers, holder and address of the seal and its certificate. */
  @PreAuthorize("hasAuthority('seal.seal.browse')")
  SealPaper paper(UUID id) {
    return making.paper(visible(id));
  }

  /** What stands in the files, before a seal is made or renewed with them; nothing is kept. */
  @PreAuthorize("hasAuthority('seal.seal.make')")
  SealPaper look(UUID id, SealSource source) {
    var seal = queries.find(Callers.current().scope(), id).orElseThrow(MatterDesk::missing);
    var organ = organization.department(seal.department());
    return making.look(id, source, organ, seal.kind(), seal.name());
  }

  private UUID visible(UUID id) {
    return queries
        .find(Callers.current().scope(), id)
        .map(SealRow::id)
        .orElseThrow(MatterDesk::missing);
  }

  private StoredFile opened(UUID seal, UUID file) {
    if (store.files(seal).stream().noneMatch(each -> each.file().equals(file)))
      throw new NotFound("这枚印章的申请没有这份文件");
    audit.record("seal.seal.browse", "seal:" + seal, Map.of("file", file.toString()));
    return files.get(file);
  }

  private static NotFound missing() {
    return new NotFound("没有找到该印章，可能不属于您所在的单位");
  }
}
