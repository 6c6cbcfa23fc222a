package yingke.kernel.audit.chain;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.audit.chain.ChainStore.Head;

/** Lets an auditor note the end of the chain elsewhere, to compare it later. */
@Service
class SealDesk {
  private final ChainStore chain;
  private final Audit audit;

  SealDesk(ChainStore chain, Audit audit) {
    this.chain = chain;
    this.audit = audit;
  }

  /**
   * The end of the chain.
   *
   * @param position how many entries are sealed
   * @param hash the last hash in hexadecimal; null when nothing is sealed yet
   * @param waiting how many entries are not sealed yet
   */
  record SealedPosition(long position, @Nullable String hash, long waiting) {}

  @PreAuthorize("hasAuthority('audit.seal.read')")
  @Transactional
  SealedPosition read() {
    audit.record("audit.seal.read", "audit:seal", Map.of());
    var head = chain.head().orElse(Head.START);
    return new SealedPosition(
        head.position(),
        head.position() == 0 ? null : HexFormat.of().formatHex(head.hash()),
        chain.waiting(head));
  }
}
