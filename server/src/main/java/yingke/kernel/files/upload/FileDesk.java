package yingke.kernel.files.upload;

import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;

/** Handing in files and reading one's own. */
@Service
class FileDesk {
  private final Files files;
  private final Audit audit;
  private final long limit;

  FileDesk(Files files, Audit audit, Environment settings) {
    this.files = files;
    this.audit = audit;
    this.limit = DataSize.parse(settings.getProperty("yingke.files.limit", "20MB")).toBytes();
  }

  @PreAuthorize("hasAuthority('files.file.own')")
  StoredFile store(InputStream content, String name, UUID command) {
    return files.store(content, name, limit, command);
  }

  @PreAuthorize("hasAuthority('files.file.own')")
  @Transactional
  StoredFile read(UUID id) {
    var own = files.getOwn(id);
    audit.record("files.file.own", "file:" + id, Map.of("act", "read"));
    return own;
  }
}
