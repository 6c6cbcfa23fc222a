package yingke.systems.onestop.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import yingke.kernel.sql.DemoData;
import yingke.systems.onestop.Filing;
import yingke.systems.onestop.applications.ApplicationStore;

/**
 * Fills inboxes, wallets and the cockpit of the demonstration: {@code yingke.demo.cases} invented
 * applications whose past ends on the day of the first start. The same number gives the same ones.
 */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class CasesDemo implements DemoData {
  private static final Logger LOG = LoggerFactory.getLogger(CasesDemo.class);
  private static final int ORDER = 210;
  private static final long SEED = 341003;

  /** Told in one transaction: reactions make their documents after the start, not beside it. */
  private static final int BATCH = 120;

  private final Storyteller teller;
  private final ApplicationStore applications;
  private final Casting casting;
  private final ResultsDemo results;
  private final Clock clock;
  private final TransactionOperations transactions;
  private final int cases;

  CasesDemo(
      Storyteller teller,
      ApplicationStore applications,
      Casting casting,
      ResultsDemo results,
      Clock clock,
      TransactionOperations transactions,
      Environment settings) {
    this.teller = teller;
    this.applications = applications;
    this.casting = casting;
    this.results = results;
    this.clock = clock;
    this.transactions = transactions;
    this.cases = settings.getProperty("yingke.demo.cases", Integer.class, 0);
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void load() {
    load(cases);
  }

  /** The last one there means that all are: they are told in order. */
  int load(int count) {
    results.expect(count);
    if (count == 0 || isTold(count - 1)) return 0;
    var cast = casting.on(LocalDate.now(clock));
    var stories = Story.mixed();
    int told = 0;
    for (int from = 0; from < count; from += BATCH) {
      int first = from;
      int next = Math.min(count, from + BATCH);
      var batch = transactions.execute(_ -> tell(first, next, cast, stories));
      told += Objects.requireNonNull(batch);
    }
    LOG.info("{} invented applications told", told);
    return told;
  }

  private int tell(int first, int next, Cast cast, List<Story> stories) {
    int told = 0;
    for (int i = first; i < next; i++) {
      if (isTold(i)) continue;
      var random = random(i);
      var story = stories.get(i % stories.size());
      int turn = i;
      if (story.isOfTrader()) {
        turn = closedBefore(i, stories);
        if (turn >= cast.closing()) story = anyOther(stories);
      }
      teller.tell(name(i), story, cast.role(turn, story, random), random);
      told++;
    }
    return told;
  }

  private static int closedBefore(int index, List<Story> stories) {
    return (int)
        IntStream.range(0, index).filter(i -> stories.get(i % stories.size()).isOfTrader()).count();
  }

  /** When all shops are closed. */
  private static Story anyOther(List<Story> stories) {
    return stories.stream().filter(story -> !story.isOfTrader()).findFirst().orElseThrow();
  }

  /** Neighboring seeds begin with neighboring numbers; drawn twice they do not. */
  private static Random random(int index) {
    return new Random(new Random(SEED * index).nextLong());
  }

  private boolean isTold(int index) {
    return applications.wasFiled(beginning(index));
  }

  /** Which command began the application of that story. */
  static UUID beginning(int index) {
    return Filing.beginning(Deeds.named(name(index)));
  }

  static String name(int index) {
    return "demo-case:" + index;
  }
}
