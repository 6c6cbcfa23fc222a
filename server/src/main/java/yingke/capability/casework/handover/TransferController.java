package yingke.capability.casework.handover;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.capability.casework.CaseView;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Version;

@RestController
@RequestMapping("/api/casework/cases/{id}/transfers")
class TransferController {
  private final TransferDesk desk;

  TransferController(TransferDesk desk) {
    this.desk = desk;
  }

  /** Colleagues of the post to whom the caller may give the work of the case. */
  @GetMapping("/colleagues")
  List<Colleague> colleagues(@PathVariable UUID id, @RequestParam @Nullable String branch) {
    return desk.colleagues(id, branch);
  }

  /** Gives the work to a colleague of the post; answers the case as it stands afterwards. */
  @PostMapping
  CaseView transfer(
      @PathVariable UUID id,
      CommandId command,
      Version version,
      @Valid @RequestBody Transfer transfer,
      HttpServletResponse response) {
    return tagged(desk.transfer(id, command, version, transfer), response);
  }

  /** Gives transferred work back to whom it came from, or to the post. */
  @PostMapping("/return")
  CaseView giveBack(
      @PathVariable UUID id,
      CommandId command,
      Version version,
      @Valid @RequestBody GiveBack back,
      HttpServletResponse response) {
    return tagged(desk.giveBack(id, command, version, back), response);
  }

  private static CaseView tagged(CaseView seen, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, Version.tag(seen.version()));
    return seen;
  }
}
