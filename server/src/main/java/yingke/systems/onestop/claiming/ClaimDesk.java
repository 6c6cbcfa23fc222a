package yingke.systems.onestop.claiming;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.exchange.Exchange;
import yingke.capability.exchange.PeerClient;
import yingke.capability.exchange.Peers;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.items.ItemJson;
import yingke.systems.onestop.items.ItemVersion;
import yingke.systems.onestop.items.ItemVersion.Stage;
import yingke.systems.onestop.items.ItemVersionStore;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Claiming items of the province and taking its changes over, each as a draft of the department.
 */
@Service
class ClaimDesk {
  private static final String EDIT = "onestop.item.edit";

  private final LibraryStore library;
  private final LibraryJob job;
  private final Claims claims;
  private final Exchange exchange;
  private final ItemVersionStore versions;
  private final Audit audit;
  private final Clock clock;

  ClaimDesk(
      LibraryStore library,
      LibraryJob job,
      Claims claims,
      Exchange exchange,
      ItemVersionStore versions,
      Audit audit,
      Clock clock) {
    this.library = library;
    this.job = job;
    this.claims = claims;
    this.exchange = exchange;
    this.versions = versions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where the writing goes on. */
  record ClaimedDraft(String item, int version) {}

  @PreAuthorize("hasAuthority('onestop.item.browse')")
  List<LibraryRow> list(LibraryFilter filter, @Nullable String after, int limit) {
    return library.list(filter, after, limit).stream().map(this::row).toList();
  }

  /**
   * Asks the province for its catalog now.
   *
   * @throws RuleBroken when it cannot be asked
   */
  @PreAuthorize("hasAuthority('onestop.item.browse')")
  void fetch() {
    try {
      if (!job.fetch()) throw new RuleBroken("province-missing", "还没有接通省平台，不能获取基本目录");
    } catch (PeerClient.Away away) {
      throw new RuleBroken("province-away", away.sentence() + "，请稍后再试；下面是上次取到的目录");
    }
  }

  /**
   * Makes a draft with the province's elements; the same command again answers the same draft.
   *
   * @throws RuleBroken when it is claimed or withdrawn, or the item stands on another one
   */
  @PreAuthorize("hasAuthority('onestop.item.edit')")
  @Transactional
  public ClaimedDraft claim(String code, CommandId command, ClaimItem asked) {
    var done = library.findByCommand(command.value());
    if (done.isPresent()) return done.get();
    var entry = own(code);
    requireUnclaimed(entry);
    requireThere(entry);
    var draft = draft(entry.elements(), asked.item(), command);
    if (!claims.claim(entry.elements(), draft, command)) {
      requireUnclaimed(own(code)); // somebody was faster
      throw new RuleBroken("item-claims-another", "事项“" + asked.item() + "”已经认领了省里的另一个事项，请换一个事项编号");
    }
    record(draft, "claim", code);
    return draft;
  }

  /**
   * Takes over what the province has changed, as a draft that still has to be reviewed; the same
   * command again answers the same draft.
   *
   * @throws RuleBroken when it is not claimed, withdrawn or has not changed
   */
  @PreAuthorize("hasAuthority('onestop.item.edit')")
  @Transactional
  public ClaimedDraft takeOver(String code, CommandId command) {
    var done = library.findByCommand(command.value());
    if (done.isPresent()) return done.get();
    var entry = own(code);
    var item = entry.item();
    if (item == null) throw new RuleBroken("not-claimed", "这个事项还没有认领，请先认领");
    requireThere(entry);
    if (entry.changes().isEmpty()) throw new RuleBroken("nothing-changed", "省里没有新的变化，不用接收");
    var draft = draft(entry.elements(), item, command);
    claims.take(entry.elements(), draft, command);
    record(draft, "take-over", code);
    return draft;
  }

  private ClaimedDraft draft(Elements elements, String item, CommandId command) {
    var earlier = versions.list(item);
    var newest = earlier.isEmpty() ? null : earlier.getFirst();
    if (newest != null) requireOwn(newest.content().department());
    return newest != null && newest.state() == Stage.DRAFT
        ? rewritten(elements, newest)
        : begun(elements, item, newest, command);
  }

  private ClaimedDraft begun(
      Elements elements, String item, @Nullable ItemVersion newest, CommandId command) {
    int version = newest == null ? 1 : newest.version() + 1;
    var base = newest == null ? DataFile.read("item-blank", ServiceItem.class) : newest.content();
    var content = elements.laidOver(ItemJson.tree(base), item, version);
    if (!versions.insert(content, Stage.DRAFT, command.value(), Callers.current(), clock.instant()))
      throw new RuleBroken("item-open", "这个事项有一个版本正在待审核，请等审核完再认领或者接收");
    return new ClaimedDraft(item, version);
  }

  private ClaimedDraft rewritten(Elements elements, ItemVersion draft) {
    var content = elements.laidOver(ItemJson.tree(draft.content()), draft.item(), draft.version());
    if (!versions.save(draft, content, Callers.current(), clock.instant()))
      throw new RuleBroken("item-open", "这个版本刚被别人改过，请刷新后再接收");
    return new ClaimedDraft(draft.item(), draft.version());
  }

  private LibraryEntry own(String code) {
    var entry = library.find(code).orElseThrow(() -> new NotFound("省级基本目录里没有 " + code + "，请刷新后再看"));
    requireOwn(entry.elements().department());
    return entry;
  }

  private static void requireUnclaimed(LibraryEntry entry) {
    if (entry.item() != null)
      throw new RuleBroken("already-claimed", "这个事项已由本区的“" + entry.item() + "”认领，不能再认领一次；要改就改那个事项");
  }

  private static void requireThere(LibraryEntry entry) {
    if (entry.withdrawnAt() != null)
      throw new RuleBroken("entry-withdrawn", "省里已经取消了这个事项，不能认领或者接收；在用的请停用");
  }

  private static void requireOwn(String department) {
    if (!Callers.current().scope().covers(department))
      throw new AccessDeniedException("not a department of the caller");
  }

  private void record(ClaimedDraft draft, String act, String code) {
    audit.record(
        EDIT, "item:" + draft.item() + ":" + draft.version(), Map.of("act", act, "code", code));
  }

  private LibraryRow row(LibraryEntry entry) {
    var caller = Callers.current();
    boolean may = caller.may(EDIT) && caller.scope().covers(entry.elements().department());
    boolean waits =
        entry.item() != null
            && exchange
                .delivery(Peers.PROVINCE, Claims.MESSAGE, entry.code())
                .filter(Exchange.Delivery::waits)
                .isPresent();
    return LibraryRow.of(entry, may && entry.withdrawnAt() == null, waits);
  }
}
