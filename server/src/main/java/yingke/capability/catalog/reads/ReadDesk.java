package yingke.capability.catalog.reads;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.catalog.Catalog;
import yingke.capability.catalog.ReaderNames;
import yingke.capability.catalog.Resource;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** Lets the auditor follow every read, and people see who looked at what about them. */
@Service
class ReadDesk {
  /** A limit for exports that no district reaches in a year. */
  private static final int MOST_ROWS = 5_000_000;

  private final ReadQueries queries;
  private final Catalog catalog;
  private final ReaderNames names;
  private final Audit audit;

  ReadDesk(ReadQueries queries, Catalog catalog, ReaderNames names, Audit audit) {
    this.queries = queries;
    this.catalog = catalog;
    this.names = names;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('catalog.read.audit')")
  Page<ReadView> list(ReadFilter filter, @Nullable Long after, int limit) {
    var rows = queries.list(filter, after, limit + 1).stream().map(this::view).toList();
    return Page.cut(rows, limit, row -> String.valueOf(row.id()));
  }

  /** Writes the rows while they are read; taking data out is itself recorded. */
  @PreAuthorize("hasAuthority('catalog.read.audit')")
  @Transactional
  void export(ReadFilter filter, Sheet sheet) throws IOException {
    audit.record("catalog.read.export", "catalog.read-record", Map.of());
    try (var rows = queries.stream(filter, MOST_ROWS)) {
      for (var row : (Iterable<ReadView>) rows.map(this::view)::iterator)
        sheet.row(
            row.at(),
            row.resourceName(),
            row.readerName(),
            row.purpose(),
            row.matter(),
            row.about(),
            row.actor(),
            row.actorName(),
            row.refusal());
    }
  }

  @PreAuthorize("hasAuthority('catalog.read.own')")
  Page<OwnReadView> own(@Nullable Long after, int limit) {
    var about = Callers.current().party().toString();
    var rows = queries.about(about, after, limit + 1).stream().map(this::ownView).toList();
    return Page.cut(rows, limit, row -> String.valueOf(row.id()));
  }

  private ReadView view(ReadQueries.Stored row) {
    return new ReadView(
        row.id(),
        row.at(),
        row.resource(),
        resourceName(row.resource()),
        row.reader(),
        names.nameOf(row.reader()),
        row.grantTitle(),
        row.matter(),
        row.about(),
        row.actor(),
        row.actorName(),
        row.refusal());
  }

  private OwnReadView ownView(ReadQueries.Stored row) {
    return new OwnReadView(
        row.id(),
        row.at(),
        resourceName(row.resource()),
        names.nameOf(row.reader()),
        Objects.requireNonNullElse(row.grantTitle(), ""),
        row.matter());
  }

  private String resourceName(String id) {
    return catalog.find(id).map(Resource::name).orElse(id);
  }
}
