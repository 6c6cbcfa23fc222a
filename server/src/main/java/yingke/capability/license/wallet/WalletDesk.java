package yingke.capability.license.wallet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.LicenseStep;
import yingke.capability.license.LicenseView;
import yingke.capability.license.Wallet;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.Page;

/** Looking at one's own licenses. */
@Service
@PreAuthorize("hasAuthority('license.wallet.own')")
class WalletDesk {
  private final Wallet wallet;
  private final Audit audit;

  WalletDesk(Wallet wallet, Audit audit) {
    this.wallet = wallet;
    this.audit = audit;
  }

  Page<LicenseView> list(@Nullable Instant before, int limit) {
    return Page.cut(
        wallet.list(holder(), before, limit + 1), limit, view -> view.issuedAt().toString());
  }

  @Transactional
  LicenseView get(UUID id) {
    var view = wallet.get(holder(), id);
    read(id, "read");
    return view;
  }

  @Transactional
  List<LicenseStep> history(UUID id) {
    var history = wallet.history(holder(), id);
    read(id, "history");
    return history;
  }

  @Transactional
  ResponseEntity<Resource> file(UUID id) {
    var answer = wallet.file(holder(), id);
    read(id, "download");
    return answer;
  }

  @Transactional
  byte[] page(UUID id, int page) {
    var png = wallet.page(holder(), id, page);
    read(id, "show");
    return png;
  }

  private void read(UUID id, String act) {
    audit.record("license.wallet.own", "license:" + id, Map.of("act", act));
  }

  private static SubjectRef holder() {
    return Callers.current().party();
  }
}
