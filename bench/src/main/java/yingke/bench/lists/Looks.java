package yingke.bench.lists;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import yingke.bench.District;
import yingke.capability.casework.cases.CaseLists;
import yingke.capability.casework.inbox.InboxLists;
import yingke.capability.registry.search.PeopleLists;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

/** What officers look at all day, through the program's own queries. */
final class Looks {
  private static final int PAGE = 20;
  private static final int TENTH = 9;
  private static final List<String> NAMES = List.of("王建芳", "李国伟", "张秀敏", "刘英静", "陈桂磊");
  private static final List<String> PAIRS = List.of("王建", "国伟", "秀敏", "刘英", "桂磊");

  private Looks() {}

  static List<Look> of(District district, Volume volume) {
    var inbox = new InboxLists(district.part(InboxLists.QUERIES), officer());
    var cases = new CaseLists(district.part(CaseLists.QUERIES), officer());
    var people = new PeopleLists(district.part(PeopleLists.QUERIES));
    var next = new AtomicInteger();
    return List.of(
        new Look("inbox, first page", () -> inbox.page(null, PAGE)),
        tenth(inbox),
        new Look("inbox, lamps counted", inbox::lamps),
        new Look("cases, first page", () -> cases.page(PAGE)),
        new Look(
            "cases by part of a number",
            () -> cases.search("%07d".formatted(place(next, volume)), PAGE)),
        new Look("cases by a name of three", () -> cases.search(turn(NAMES, next), PAGE)),
        new Look("cases by two of a name", () -> cases.search(turn(PAIRS, next), PAGE)),
        new Look("people by name", () -> people.named(turn(NAMES, next), PAGE)),
        new Look("people by ID number", () -> people.numbered("349000198105160023")));
  }

  private static Look tenth(InboxLists inbox) {
    var bookmark = inbox.after(TENTH, PAGE);
    return new Look("inbox, tenth page", () -> inbox.page(bookmark, PAGE));
  }

  private static int place(AtomicInteger next, Volume volume) {
    return 1 + (int) (next.incrementAndGet() * 7919L % volume.cases());
  }

  private static String turn(List<String> words, AtomicInteger next) {
    return words.get(next.incrementAndGet() % words.size());
  }

  private static Caller officer() {
    return new Caller(
        "bench-window",
        "窗口",
        new SubjectRef(Kind.STAFF, "bench-window"),
        null,
        Set.of("casework.case.act", "casework.case.read"),
        List.of(new Seat("market", "window")),
        new Scope("341003", Set.of("market"), false));
  }
}
