package yingke.capability.license.issued;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.EndGround;
import yingke.capability.license.LicenseEnds;
import yingke.capability.license.LicenseState;
import yingke.capability.license.LicenseStep;
import yingke.capability.license.LicenseView;
import yingke.capability.seal.Documents;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** What officers do with the licenses of their departments. */
@Service
class IssuedDesk {
  private static final int MOST_ROWS = 1_000_000; // of an export; several for each inhabitant

  private final IssuedQueries queries;
  private final LicenseEnds ends;
  private final Documents documents;
  private final Audit audit;

  IssuedDesk(IssuedQueries queries, LicenseEnds ends, Documents documents, Audit audit) {
    this.queries = queries;
    this.ends = ends;
    this.documents = documents;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('license.license.browse')")
  @Transactional
  Page<IssuedLicense> list(IssuedFilter filter, @Nullable UUID after, int limit) {
    audit.record("license.license.browse", "license.license", Map.of("act", "list"));
    return Page.cut(
        queries.list(scope(), filter, after, limit + 1), limit, row -> row.id().toString());
  }

  /** Writes the rows while they are read; taking data out is itself recorded. */
  @PreAuthorize("hasAuthority('license.license.browse')")
  @Transactional
  void export(IssuedFilter filter, Sheet sheet) throws IOException {
    audit.record("license.license.browse", "license.license", Map.of("act", "export"));
    try (var rows = queries.stream(scope(), filter, MOST_ROWS)) {
      for (var row : (Iterable<IssuedLicense>) rows::iterator)
        sheet.row(
            row.number(),
            row.identifier(),
            row.type(),
            row.holderName(),
            row.departmentName(),
            row.validFrom(),
            row.validUntil(),
            LicenseState.valueOf(row.state()).title(),
            row.issuedAt(),
            row.ground());
    }
  }

  @PreAuthorize("hasAuthority('license.license.browse')")
  @Transactional
  byte[] page(UUID id, int page) {
    var png = documents.page(file(id), page);
    audit.record("license.license.browse", "license:" + id, Map.of("act", "show"));
    return png;
  }

  @PreAuthorize("hasAuthority('license.license.browse')")
  List<EndGround> grounds() {
    return ends.grounds();
  }

  @PreAuthorize("hasAuthority('license.license.browse')")
  @Transactional
  List<LicenseStep> history(UUID id) {
    file(id); // within the caller's scope
    audit.record("license.license.browse", "license:" + id, Map.of("act", "history"));
    return ends.history(id);
  }

  @PreAuthorize("hasAuthority('license.license.revoke')")
  @Transactional
  LicenseView end(UUID id, LicenseEnds.Order order) {
    file(id);
    return ends.end(id, order);
  }

  @PreAuthorize("hasAuthority('license.license.revoke')")
  @Transactional
  LicenseView suspend(UUID id, LicenseEnds.Order order) {
    file(id);
    return ends.suspend(id, order);
  }

  @PreAuthorize("hasAuthority('license.license.revoke')")
  @Transactional
  LicenseView lift(UUID id, CommandId command, int revision, String reason) {
    file(id);
    return ends.lift(id, command.value(), revision, reason);
  }

  private UUID file(UUID id) {
    return queries.file(scope(), id).orElseThrow(() -> new NotFound("没有找到该证照，可能不是您所在单位签发的"));
  }

  private static Scope scope() {
    return Callers.current().scope();
  }
}
