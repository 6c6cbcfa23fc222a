package yingke.systems.onestop.claiming;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;

/** The province's basic catalog, of which the district claims items. */
@RestController
@RequestMapping("/api/onestop/library")
class LibraryController {
  private final ClaimDesk desk;

  LibraryController(ClaimDesk desk) {
    this.desk = desk;
  }

  /** What the province has, what is claimed of it, changed since, or withdrawn. */
  @GetMapping
  Page<LibraryRow> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) LibraryEntry.@Nullable ClaimState state,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = Page.limit(limit);
    return Page.cut(
        desk.list(new LibraryFilter(q, state, department), after, most + 1),
        most,
        LibraryRow::code);
  }

  /** Fetches the catalog from the province now. */
  @PostMapping("/refresh")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void fetch() {
    desk.fetch();
  }

  /** Claims an item: a draft in the item management, its basic elements fixed. */
  @PostMapping("/{code}/claim")
  @ResponseStatus(HttpStatus.CREATED)
  ClaimDesk.ClaimedDraft claim(
      @PathVariable String code, CommandId command, @Valid @RequestBody ClaimItem asked) {
    return desk.claim(code, command, asked);
  }

  /** Takes over what the province has changed since. */
  @PostMapping("/{code}/changes")
  @ResponseStatus(HttpStatus.CREATED)
  ClaimDesk.ClaimedDraft takeOver(@PathVariable String code, CommandId command) {
    return desk.takeOver(code, command);
  }
}
