package yingke.capability.seal.requests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.seal.signing.Placement;
import yingke.kernel.identity.SubjectRef;

/**
 * A request to seal a document.
 *
 * @param sm3 hash of what was handed in
 * @param asker subject of who asked
 * @param opinion of who decided, or why it could not be sealed
 * @param sealedFile null until it is sealed
 */
record UseRequest(
    UUID id,
    UUID seal,
    String sealName,
    String department,
    String title,
    String purpose,
    int copies,
    int page,
    int pages,
    double x,
    double y,
    UUID file,
    String fileName,
    String sm3,
    UseState state,
    UUID caseId,
    String caseNumber,
    String askedBy,
    String askedByName,
    String asker,
    Instant askedAt,
    @Nullable String decidedByName,
    @Nullable Instant decidedAt,
    @Nullable String opinion,
    @Nullable UUID sealedFile) {

  /** What became of it; FAILED is approved, but the seal could not be used any more. */
  enum UseState {
    ASKED("待审批"),
    SEALED("已盖章"),
    REFUSED("不同意"),
    WITHDRAWN("已撤回"),
    FAILED("未能盖章");

    private final String title;

    UseState(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  Placement placement() {
    return new Placement(page, x, y);
  }

  SubjectRef askerRef() {
    return SubjectRef.parse(asker);
  }
}
