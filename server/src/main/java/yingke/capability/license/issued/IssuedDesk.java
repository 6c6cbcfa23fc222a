package yingke.capability.license.issued;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.LicenseState;
import yingke.capability.license.LicenseView;
import yingke.capability.license.Licenses;
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
  private final Licenses licenses;
  private final Documents documents;
  private final Audit audit;

  IssuedDesk(IssuedQueries queries, Licenses licenses, Documents documents, Audit audit) {
    this.queries = queries;
    this.licenses = licenses;
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

  /** The same command again is answered again. */
  @PreAuthorize("hasAuthority('license.license.revoke')")
  @Transactional
  LicenseView end(UUID id, CommandId command, EndLicense end) {
    file(id); // within the caller's scope
    return licenses.end(id, command.value(), end.act().state(), end.ground());
  }

  private UUID file(UUID id) {
    return queries.file(scope(), id).orElseThrow(() -> new NotFound("没有找到该证照，可能不是您所在单位签发的"));
  }

  private static Scope scope() {
    return Callers.current().scope();
  }
}
