package yingke.capability.casework.inbox;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.ActionView;
import yingke.capability.casework.Casework;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;

/**
 * Acts on many cases, each in a transaction of its own: what one refuses does not hold the others.
 * The same command again does only what was not done yet. Each case writes its own audit.
 */
@Service
@PreAuthorize("hasAuthority('casework.case.act')")
class BulkDesk {
  private static final Logger LOG = LoggerFactory.getLogger(BulkDesk.class);

  private final Casework casework;

  BulkDesk(Casework casework) {
    this.casework = casework;
  }

  /** What the caller may do with all of the cases; a case that is gone meanwhile leaves nothing. */
  CommonActions common(List<UUID> cases) {
    if (cases.isEmpty() || cases.size() > BulkDeed.MOST)
      throw new BadInput("cases-too-many", "cases", BulkDeed.TOO_MANY);
    var common = new LinkedHashMap<String, ActionView>();
    boolean first = true;
    for (var id : new LinkedHashSet<>(cases)) {
      var offered = new LinkedHashMap<String, ActionView>();
      for (var each : casework.read(id).actions())
        offered.put(each.id() + " " + each.title(), each);
      if (first) common.putAll(offered);
      else common.replaceAll((key, seen) -> stricter(seen, offered.get(key)));
      common.keySet().retainAll(offered.keySet());
      first = false;
    }
    var all = common.values();
    return new CommonActions(
        all.stream().filter(each -> !asksForMore(each)).toList(),
        all.stream().filter(BulkDesk::asksForMore).map(ActionView::title).toList());
  }

  /** Of two procedures' actions of one name: the one that asks for more. */
  private static ActionView stricter(ActionView one, @Nullable ActionView other) {
    if (other == null || asksForMore(one)) return one;
    return asksForMore(other) || other.opinionRequired() ? other : one;
  }

  private static boolean asksForMore(ActionView action) {
    return action.form() != null || action.filesRequired();
  }

  List<BulkAnswer> act(CommandId command, BulkDeed deed) {
    var seen = new HashSet<String>();
    for (var each : deed.cases())
      if (!seen.add(each.caseId() + " " + each.branch()))
        throw new BadInput("case-twice", "cases", "同一个办件选了两次，请刷新待办后重选");
    return deed.cases().stream().map(each -> one(command, deed, each)).toList();
  }

  private BulkAnswer one(CommandId command, BulkDeed deed, BulkDeed.Each each) {
    try {
      var after = casework.act(act(command, deed, each));
      return new BulkAnswer(each.caseId(), true, after.version(), after.step().title(), null, null);
    } catch (RuleBroken broken) {
      return BulkAnswer.refused(each.caseId(), broken.code(), broken.getMessage());
    } catch (BadInput bad) {
      return BulkAnswer.refused(each.caseId(), bad.code(), sentence(bad));
    } catch (Stale stale) {
      return BulkAnswer.refused(each.caseId(), "stale", stale.getMessage());
    } catch (NotFound missing) {
      return BulkAnswer.refused(each.caseId(), "not-found", missing.getMessage());
    } catch (AccessDeniedException denied) {
      return BulkAnswer.refused(each.caseId(), "forbidden", "您没有办理此项操作的权限");
    } catch (RuntimeException failed) {
      LOG.error("bulk action on case {} failed", each.caseId(), failed);
      return BulkAnswer.refused(each.caseId(), "unexpected", "这一件没有办成，请稍后单独办理");
    }
  }

  private static ActOnCase act(CommandId command, BulkDeed deed, BulkDeed.Each each) {
    var one = "%s %s %s".formatted(command.value(), each.caseId(), each.branch());
    return new ActOnCase(
        each.caseId(),
        each.version(),
        UUID.nameUUIDFromBytes(one.getBytes(StandardCharsets.UTF_8)),
        deed.action(),
        deed.opinion(),
        List.of(),
        Objects.requireNonNullElse(deed.form(), Map.of()),
        each.branch());
  }

  /** The list has no room for fields: their sentences say it all. */
  private static String sentence(BadInput bad) {
    if (bad.fields().isEmpty()) return String.valueOf(bad.getMessage());
    return String.join("；", bad.fields().stream().map(field -> field.message()).toList());
  }
}
