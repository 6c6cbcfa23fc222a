package yingke.kernel.identity;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;

/** Changes of posts, in two steps by two accounts. */
@RestController
@RequestMapping("/api/identity")
class SeatController {
  private final SeatDesk desk;

  SeatController(SeatDesk desk) {
    this.desk = desk;
  }

  record Decide(boolean agree) {}

  /** The kinds of posts there are. */
  @GetMapping("/posts")
  List<StaffAccount.Post> posts() {
    return desk.posts();
  }

  /** Changes of posts, newest first. */
  @GetMapping("/seat-changes")
  Page<SeatChangeView> list(
      @RequestParam(defaultValue = "false") boolean waiting,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.list(waiting, after, Page.limit(limit));
  }

  /** Asks for a post to be given or taken. */
  @PostMapping("/seat-changes")
  @ResponseStatus(HttpStatus.CREATED)
  void propose(CommandId command, @Valid @RequestBody ProposeSeat asked) {
    desk.propose(command, asked);
  }

  /** Decides what another asked for. */
  @PutMapping("/seat-changes/{id}/decision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(@PathVariable UUID id, @Valid @RequestBody Decide asked) {
    desk.decide(id, asked.agree());
  }
}
