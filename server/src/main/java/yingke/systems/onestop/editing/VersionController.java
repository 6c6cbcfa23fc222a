package yingke.systems.onestop.editing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import yingke.kernel.web.Sheet;
import yingke.kernel.web.Version;
import yingke.kernel.web.WrongField;
import yingke.systems.onestop.editing.ItemVersionQueries.Filter;
import yingke.systems.onestop.items.ItemVersion;
import yingke.systems.onestop.items.ListElements;
import yingke.systems.onestop.items.ServiceItem;

/** Items with their versions, for those who look after them. */
@RestController
@RequestMapping("/api/onestop/item-versions")
class VersionController {
  private final VersionDesk reading;
  private final EditDesk editing;
  private final PublishDesk publishing;

  VersionController(VersionDesk reading, EditDesk editing, PublishDesk publishing) {
    this.reading = reading;
    this.editing = editing;
    this.publishing = publishing;
  }

  /** One row an item, by its newest version. */
  @GetMapping
  Page<ItemRow> list(
      Filter filter,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reading.list(filter, after, Page.limit(limit));
  }

  /** The items as a workbook that can be edited and imported again. */
  @GetMapping(value = "/export", produces = Sheet.XLSX)
  void export(Filter filter, HttpServletResponse response) throws IOException {
    Sheet.download(
        response, ItemBook.ITEMS, ItemBook.ITEM_HEADINGS, sheet -> reading.export(filter, sheet));
  }

  /** Elements of the implementation list with their groups. */
  @GetMapping("/elements")
  List<ListElements.ElementGroup> elements() {
    return reading.elements();
  }

  /** What the fields of an item can name. */
  @GetMapping("/choices")
  Choices.ItemChoices choices() {
    return reading.choices();
  }

  /** All versions of an item, the newest first. */
  @GetMapping("/{item}")
  List<VersionLine> versions(@PathVariable String item) {
    return reading.versions(item);
  }

  /** What one version says differently from another. */
  @GetMapping("/{item}/comparison")
  List<Change> compare(@PathVariable String item, @RequestParam int from, @RequestParam int to) {
    return reading.compare(item, from, to);
  }

  /** One version with all its parts. */
  @GetMapping("/{item}/{version}")
  ResponseEntity<VersionView> get(@PathVariable String item, @PathVariable int version) {
    return tagged(reading.get(item, version));
  }

  /** Begins a new item, or the next version of one. */
  @PostMapping
  ResponseEntity<VersionView> begin(CommandId command, @Valid @RequestBody BeginVersion asked) {
    var begun = editing.begin(command, asked);
    return ResponseEntity.created(
            URI.create("/api/onestop/item-versions/" + begun.item() + "/" + begun.version()))
        .header(HttpHeaders.ETAG, Version.tag(begun.rowVersion()))
        .body(reading.get(begun.item(), begun.version()));
  }

  /** What is wrong with a content, before it is saved. */
  @PostMapping("/check")
  @ResponseStatus(HttpStatus.OK)
  List<WrongField> check(@RequestBody ServiceItem content) {
    return reading.check(content);
  }

  /** Saves a draft, right or wrong. */
  @PutMapping("/{item}/{version}")
  VersionView save(
      @PathVariable String item,
      @PathVariable int version,
      Version seen,
      @RequestBody ServiceItem content) {
    return view(editing.save(item, version, seen, content));
  }

  /** What a version says differently from a text of it that was seen before. */
  @PostMapping("/{item}/{version}/difference")
  @ResponseStatus(HttpStatus.OK)
  List<Change> changedSince(
      @PathVariable String item, @PathVariable int version, @RequestBody ServiceItem seen) {
    return reading.changedSince(item, version, seen);
  }

  /** Throws a draft away. */
  @DeleteMapping("/{item}/{version}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String item, @PathVariable int version, Version seen) {
    editing.delete(item, version, seen);
  }

  /** Sends a draft to review. */
  @PostMapping("/{item}/{version}/review")
  @ResponseStatus(HttpStatus.OK)
  VersionView submit(@PathVariable String item, @PathVariable int version, Version seen) {
    return view(editing.submit(item, version, seen));
  }

  /** Sends a version back to its department. */
  @PostMapping("/{item}/{version}/return")
  @ResponseStatus(HttpStatus.OK)
  VersionView giveBack(
      @PathVariable String item,
      @PathVariable int version,
      Version seen,
      @Valid @RequestBody Reason asked) {
    return view(publishing.giveBack(item, version, seen, asked.reason().strip()));
  }

  /** Publishes a version from a day on. */
  @PostMapping("/{item}/{version}/publication")
  @ResponseStatus(HttpStatus.OK)
  VersionView publish(
      @PathVariable String item,
      @PathVariable int version,
      Version seen,
      @Valid @RequestBody PublishVersion asked) {
    return view(publishing.publish(item, version, seen, asked.effectiveFrom()));
  }

  /** Withdraws an item. */
  @PostMapping("/{item}/{version}/withdrawal")
  @ResponseStatus(HttpStatus.OK)
  VersionView withdraw(
      @PathVariable String item,
      @PathVariable int version,
      Version seen,
      @Valid @RequestBody Reason asked) {
    return view(publishing.withdraw(item, version, seen, asked.reason().strip()));
  }

  private VersionView view(ItemVersion changed) {
    return reading.get(changed.item(), changed.version());
  }

  private static ResponseEntity<VersionView> tagged(VersionView view) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, Version.tag(view.rowVersion())).body(view);
  }
}
