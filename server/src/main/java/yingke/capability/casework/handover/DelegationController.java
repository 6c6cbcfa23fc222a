package yingke.capability.casework.handover;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;

@RestController
@RequestMapping("/api/casework/delegations")
class DelegationController {
  private final DelegationDesk desk;

  DelegationController(DelegationDesk desk) {
    this.desk = desk;
  }

  /** Whom the caller acts for and who acts for the caller; who distributes work sees all of it. */
  @GetMapping
  List<Delegation> list() {
    return desk.list();
  }

  /** Arranges that a colleague acts for somebody from one day to another. */
  @PostMapping
  Delegation arrange(CommandId command, @Valid @RequestBody Absence absence) {
    return desk.arrange(command, absence);
  }

  /** What the deputy did in the absent one's name, newest first. */
  @GetMapping("/{id}/deeds")
  Page<DeputyDeed> deeds(
      @PathVariable UUID id,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return desk.deeds(id, after, Page.limit(limit));
  }

  /** Takes it back at once; what was done until then stays done. */
  @PostMapping("/{id}/revocation")
  Delegation revoke(@PathVariable UUID id) {
    return desk.revoke(id);
  }
}
