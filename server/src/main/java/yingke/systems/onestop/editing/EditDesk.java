package yingke.systems.onestop.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Version;
import yingke.systems.onestop.claiming.Claims;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.items.ItemJson;
import yingke.systems.onestop.items.ItemVersion;
import yingke.systems.onestop.items.ItemVersion.Stage;
import yingke.systems.onestop.items.ItemVersionStore;
import yingke.systems.onestop.items.ServiceItem;

/** Writing items, as the department that answers for them. */
@Service
class EditDesk {
  private static final String EDIT = "onestop.item.edit";

  private final ItemVersionStore store;
  private final Versions versions;
  private final Organization organization;
  private final Claims claims;
  private final Audit audit;
  private final Clock clock;

  EditDesk(
      ItemVersionStore store,
      Versions versions,
      Organization organization,
      Claims claims,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.versions = versions;
    this.organization = organization;
    this.claims = claims;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins a draft; the same command again answers the same one. */
  @PreAuthorize("hasAuthority('onestop.item.edit')")
  @Transactional
  public ItemVersion begin(CommandId command, BeginVersion asked) {
    var done = store.findByCommand(command.value());
    if (done.isPresent()) return versions.get(done.get().item(), done.get().version());
    var earlier = store.list(asked.item());
    if (!earlier.isEmpty()) versions.list(asked.item()); // a foreign item answers like none
    var content = content(asked, earlier);
    requireOwn(content.department());
    if (!store.insert(content, Stage.DRAFT, command.value(), Callers.current(), clock.instant()))
      throw new RuleBroken("item-open", "这个事项已有一个正在编写或待审核的版本，请接着改那一个");
    record(content.id(), content.version(), "begin");
    return versions.get(content.id(), content.version());
  }

  private ServiceItem content(BeginVersion asked, List<ItemVersion> earlier) {
    int version = earlier.isEmpty() ? 1 : earlier.getFirst().version() + 1;
    var from = asked.from() == null && !earlier.isEmpty() ? asked.item() : asked.from();
    var base =
        from == null
            ? ItemJson.tree(DataFile.read("item-blank", ServiceItem.class))
            : ItemJson.tree(versions.list(from).getFirst().content());
    if (asked.name() != null) base.put("name", asked.name().strip());
    if (asked.department() != null && earlier.isEmpty()) base.put("department", asked.department());
    if (base.path("name").asString("").isBlank())
      throw new BadInput("item-name-missing", "name", "请写事项名称");
    var content = ItemJson.numbered(ItemJson.of(base), asked.item(), version, null);
    return earlier.isEmpty() ? ItemJson.unchecked(content) : content;
  }

  @PreAuthorize("hasAuthority('onestop.item.edit')")
  @Transactional
  public ItemVersion save(String item, int version, Version seen, ServiceItem content) {
    var draft = versions.get(item, version, seen);
    draft.requireDraft();
    requireOwn(content.department());
    if (content.name() == null || content.name().isBlank())
      throw new BadInput("item-name-missing", "name", "请写事项名称");
    claims.requireFixed(item, content);
    versions.requireMoved(
        store.save(
            draft,
            ItemJson.numbered(content, item, version, null),
            Callers.current(),
            clock.instant()));
    record(item, version, "save");
    return versions.get(item, version);
  }

  /** Hands it to the data bureau; what is wrong with it is told at once and all together. */
  @PreAuthorize("hasAuthority('onestop.item.edit')")
  @Transactional
  public ItemVersion submit(String item, int version, Version seen) {
    var draft = versions.get(item, version, seen);
    draft.requireDraft();
    var mistakes = VersionView.mistakes(draft.content(), LocalDate.now(clock));
    if (!mistakes.isEmpty())
      throw new BadInput("item-incorrect", "还有 " + mistakes.size() + " 处要改好才能送审", mistakes);
    versions.requireMoved(store.move(draft, Stage.REVIEW, null, clock.instant()));
    record(item, version, "submit");
    return versions.get(item, version);
  }

  @PreAuthorize("hasAuthority('onestop.item.edit')")
  @Transactional
  public void delete(String item, int version, Version seen) {
    var draft = versions.get(item, version, seen);
    draft.requireDraft();
    versions.requireMoved(store.delete(draft));
    claims.dropped(item, version);
    record(item, version, "delete");
  }

  private void requireOwn(@Nullable String department) {
    if (department == null || organization.findDepartment(department).isEmpty())
      throw new BadInput("department-unknown", "department", "请选择负责这个事项的部门");
    if (!Callers.current().scope().covers(department))
      throw new AccessDeniedException("not a department of the caller");
  }

  private void record(String item, int version, String act) {
    audit.record(EDIT, "item:" + item + ":" + version, Map.of("act", act));
  }
}
