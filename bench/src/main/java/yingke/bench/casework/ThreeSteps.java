package yingke.bench.casework;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.bench.Contender;
import yingke.bench.District;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

/**
 * The engine as systems use it, nothing switched off: authority, scope, form, chain of the
 * timeline, audit, and every subscriber of the program told.
 */
public final class ThreeSteps implements Contender {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Casework casework;
  private final JdbcClient db;
  private final Caller window = Cast.officer("window");
  private final Caller reviewer = Cast.officer("reviewer");
  private final Caller director = Cast.officer("director");

  ThreeSteps(District district) {
    this.casework = district.part(Casework.class);
    this.db = district.asOwner();
  }

  @Override
  public String name() {
    return "Yingke casework";
  }

  @Override
  public void one() {
    var applicant = Cast.applicant();
    var opened = as(applicant, () -> casework.open(asked(applicant)));
    var accepted = act(window, opened, "accept", null, Map.of("pages", 12, "complete", true));
    var proposed = act(reviewer, accepted, "propose", "材料属实，符合条件，拟准予。", Map.of());
    act(director, proposed, "grant", "同意。", Map.of());
  }

  private static OpenCase asked(Caller applicant) {
    var id = UUID.randomUUID();
    return new OpenCase(
        UUID.randomUUID(),
        "bench-three-steps",
        "bench.matter:" + id,
        "B" + id,
        "食品经营许可（散装食品销售）",
        applicant.party(),
        "测" + id.toString().substring(0, 8) + "茶叶有限公司",
        "market",
        "341003104000",
        7,
        10,
        Map.of("channel", "online"),
        null);
  }

  private CaseView act(
      Caller who,
      CaseView seen,
      String action,
      @Nullable String opinion,
      Map<String, Object> form) {
    var asked =
        new ActOnCase(
            seen.id(), seen.version(), UUID.randomUUID(), action, opinion, List.of(), form);
    return as(who, () -> casework.act(asked));
  }

  private static CaseView as(Caller who, Supplier<CaseView> work) {
    return Callers.as(who, work);
  }

  @Override
  public void drain() throws InterruptedException {
    told(db);
  }

  /** Waits until every subscriber was told everything. */
  public static void told(JdbcClient db) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (behind(db) > 0) {
      if (System.nanoTime() > end) throw new IllegalStateException("subscribers stay behind");
      Thread.sleep(10);
    }
  }

  private static int behind(JdbcClient db) {
    return db.sql(
            """
            select count(*) from casework.subscriber s
            where exists (
              select from casework.timeline t
              where (t.tx, t.case_id, t.seq) > (s.tx, s.case_id, s.seq))
            """)
        .query(Integer.class)
        .single();
  }
}
