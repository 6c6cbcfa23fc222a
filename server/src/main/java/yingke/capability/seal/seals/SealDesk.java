package yingke.capability.seal.seals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.SealView;
import yingke.capability.seal.Seals;
import yingke.capability.seal.sources.SealSource;
import yingke.capability.seal.trust.Trust;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.Sm2;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** What seal keepers and administrators do with seals. */
@Service
class SealDesk {
  private static final int MOST_ROWS = 1_000_000; // of an export; no district seals that often

  private final SealQueries queries;
  private final Seals seals;
  private final Trust trust;
  private final Organization organization;
  private final Audit audit;

  SealDesk(SealQueries queries, Seals seals, Trust trust, Organization organization, Audit audit) {
    this.queries = queries;
    this.seals = seals;
    this.trust = trust;
    this.organization = organization;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('seal.seal.browse')")
  Page<SealRow> list(SealFilter filter, @Nullable UUID after, int limit) {
    return Page.cut(
        queries.list(scope(), filter, after, limit + 1), limit, row -> row.id().toString());
  }

  @PreAuthorize("hasAuthority('seal.seal.browse')")
  SealRow get(UUID id) {
    return queries.find(scope(), id).orElseThrow(SealDesk::missing);
  }

  /** Writes the rows while they are read; taking data out is itself recorded. */
  @PreAuthorize("hasAuthority('seal.seal.browse')")
  @Transactional
  void exportSeals(SealFilter filter, Sheet sheet) throws IOException {
    audit.record("seal.seal.export", "seal.seal", Map.of());
    try (var rows = queries.stream(scope(), filter, MOST_ROWS)) {
      for (var row : (Iterable<SealRow>) rows::iterator)
        sheet.row(
            row.name(),
            row.kind().title(),
            organization.department(row.department()).name(),
            row.state().title(),
            row.number(),
            row.filingNumber(),
            row.keeperName(),
            row.validFrom(),
            row.validUntil(),
            row.uses(),
            row.reason());
    }
  }

  @PreAuthorize("hasAuthority('seal.use.read')")
  Page<UseView> uses(UseFilter filter, @Nullable Long after, int limit) {
    return Page.cut(
        queries.uses(scope(), filter, after, limit + 1), limit, row -> String.valueOf(row.id()));
  }

  /** Writes the rows while they are read; taking data out is itself recorded. */
  @PreAuthorize("hasAuthority('seal.use.read')")
  @Transactional
  void export(UseFilter filter, Sheet sheet) throws IOException {
    audit.record("seal.use.export", "seal.seal-use", Map.of());
    try (var rows = queries.stream(scope(), filter, MOST_ROWS)) {
      for (var row : (Iterable<UseView>) rows::iterator)
        sheet.row(
            row.usedAt(),
            row.sealName(),
            row.title(),
            row.page() + "/" + row.pages(),
            row.reason(),
            row.usedByName(),
            row.usedBy(),
            row.askedByName(),
            row.approvedByName(),
            row.act(),
            row.sm3());
    }
  }

  /** The same command sent twice takes the seal over once. */
  @PreAuthorize("hasAuthority('seal.seal.import')")
  @Transactional
  SealView take(CommandId command, SealSource source, String department, SealKind kind) {
    var organ = organization.department(department);
    var taken = seals.take(command.value(), source, organ, kind, Callers.current().account());
    audit.record(
        "seal.seal.import",
        "seal:" + taken.id(),
        Map.of("department", department, "kind", kind.name(), "number", taken.number()));
    return taken;
  }

  @PreAuthorize("hasAuthority('seal.authority.manage')")
  List<String> authorities() {
    return trust.names();
  }

  @PreAuthorize("hasAuthority('seal.authority.manage')")
  @Transactional
  void believe(byte[] certificate) {
    try {
      var read = Sm2.certificate(certificate);
      trust.believe(read, Callers.current().account());
      audit.record(
          "seal.authority.manage",
          "authority:" + read.getSerialNumber(),
          Map.of("name", read.getSubjectX500Principal().getName()));
    } catch (IllegalArgumentException unreadable) {
      throw new BadInput("certificate-unreadable", "certificate", "证书无法识别，请上传 DER 格式的证书文件");
    }
  }

  @PreAuthorize("hasAuthority('seal.authority.manage')")
  @Transactional
  String revoke(byte[] list) {
    var authority = trust.take(list);
    audit.record("seal.authority.manage", "revocations", Map.of("authority", authority));
    return authority;
  }

  private static Scope scope() {
    return Callers.current().scope();
  }

  private static NotFound missing() {
    return new NotFound("没有找到该印章，可能不属于您所在的单位");
  }
}
