package yingke.capability.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import yingke.capability.catalog.Resource.Sharing;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.Page;

/**
 * The one door to data of others. A read names its purpose; a grant must cover it; the read record
 * and the audit entry commit with the read. A refused read is recorded too, in a transaction of its
 * own, so that it outlives the failure of the caller's.
 *
 * <p>Source: 《政务数据共享条例》(国务院令第 809 号): shared data are used for the purpose agreed on only, and
 * every use can be traced.
 */
@Component
public class DataAccess {
  /** Reader in the record when people look at what is their own. */
  public static final String SELF = "self";

  private static final String READ = "catalog.resource.read";
  private static final String REFUSED = "catalog.resource.refuse";
  private static final String OWN_DUTY = "本部门履职";
  private static final String NOBODY = "NONE";

  private final Catalog catalog;
  private final GrantStore grants;
  private final ReadStore reads;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate apart;

  DataAccess(
      Catalog catalog,
      GrantStore grants,
      ReadStore reads,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.catalog = catalog;
    this.grants = grants;
    this.reads = reads;
    this.audit = audit;
    this.clock = clock;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Reads about somebody known.
   *
   * @param resource id of the resource, {@code registry.person}
   * @param purpose what for, as {@code <module>.<thing>:<matter>}; the reader is the module that it
   *     begins with
   * @throws ReadRefused when no purpose is named or no grant covers it
   */
  @Transactional
  public <T> T read(String resource, String purpose, SubjectRef about, Supplier<T> read) {
    return read(resource, ReadPurpose.of(purpose), about, read);
  }

  /** As {@link #read(String, String, SubjectRef, Supplier)}, for a reader named by itself. */
  @Transactional
  public <T> T read(String resource, ReadPurpose purpose, SubjectRef about, Supplier<T> read) {
    var title = check(resource, purpose, about.toString());
    T found = read.get();
    record(resource, purpose, title, about.toString());
    return found;
  }

  /**
   * Reads about somebody who is yet to be found; looking and finding nobody is recorded as well.
   */
  @Transactional
  public <T> Optional<T> find(
      String resource,
      ReadPurpose purpose,
      Supplier<Optional<T>> read,
      Function<T, SubjectRef> about) {
    var title = check(resource, purpose, NOBODY);
    var found = read.get();
    record(resource, purpose, title, found.map(about).map(SubjectRef::toString).orElse(NOBODY));
    return found;
  }

  /** Reads a list: one record for each whom it shows. */
  @Transactional
  public <T> List<T> list(
      String resource, ReadPurpose purpose, Supplier<List<T>> read, Function<T, SubjectRef> about) {
    var title = check(resource, purpose, NOBODY);
    var found = read.get();
    if (found.isEmpty()) record(resource, purpose, title, NOBODY);
    for (var each : found) record(resource, purpose, title, about.apply(each).toString());
    return found;
  }

  /** As {@link #list}, for a stretch of a longer list. */
  @Transactional
  public <T> Page<T> page(
      String resource, ReadPurpose purpose, Supplier<Page<T>> read, Function<T, SubjectRef> about) {
    var title = check(resource, purpose, NOBODY);
    var page = read.get();
    if (page.items().isEmpty()) record(resource, purpose, title, NOBODY);
    for (var each : page.items()) record(resource, purpose, title, about.apply(each).toString());
    return page;
  }

  /**
   * People reading what is held about themselves or the firm they act for: nobody grants it, it is
   * their right (个人信息保护法第四十五条).
   */
  @Transactional
  public <T> T readOwn(String resource, SubjectRef about, Supplier<T> read) {
    var caller = Callers.current();
    var purpose = new ReadPurpose(SELF, "self:" + about.kind());
    if (!about.equals(caller.subject()) && !about.equals(caller.party()))
      throw refuse(resource, purpose, about.toString(), "not-own", "只能查询本人或您正代表的单位的信息");
    T found = read.get();
    record(resource, purpose, null, about.toString());
    return found;
  }

  /** The purposes for which this reader may read the resource today. */
  public List<Offer> purposes(String resource, String reader) {
    var offers = new ArrayList<Offer>();
    if (("department:" + catalog.get(resource).provider()).equals(reader))
      offers.add(new Offer("duty:", OWN_DUTY));
    for (var grant : grants.inForce(resource, reader, LocalDate.now(clock)))
      offers.add(new Offer(grant.purpose(), grant.title()));
    return offers;
  }

  /** A purpose that is covered: what the matter begins with, and its words. */
  public record Offer(String purpose, String title) {}

  /** The words for the purpose when the read is allowed; throws when it is not. */
  private @Nullable String check(String id, ReadPurpose purpose, String about) {
    var resource = catalog.get(id);
    if (!purpose.isNamed())
      throw refuse(id, purpose, about, "purpose-missing", "查询「" + resource.name() + "」必须写明用途和所办事项");
    var department = purpose.department();
    if (department != null && !sits(Callers.current(), department))
      throw refuse(id, purpose, about, "foreign-department", "您不在所选部门任职，不能以该部门名义查询");
    if (resource.module().equals(purpose.reader()) || resource.provider().equals(department))
      return OWN_DUTY;
    if (resource.sharing() == Sharing.NONE)
      throw refuse(
          id,
          purpose,
          about,
          "not-shared",
          "「%s」不予共享，依据：%s".formatted(resource.name(), resource.basis()));
    var grant = grants.find(id, purpose, LocalDate.now(clock));
    if (grant.isPresent()) return grant.get().title();
    if (resource.sharing() == Sharing.UNCONDITIONAL) return "无条件共享";
    throw refuse(
        id,
        purpose,
        about,
        "no-grant",
        "没有以此用途读取「%s」的有效授权，请向提供部门申请共享后再查询".formatted(resource.name()));
  }

  private static boolean sits(Caller caller, String department) {
    return caller.seats().stream().anyMatch(seat -> seat.department().equals(department));
  }

  private void record(String resource, ReadPurpose purpose, @Nullable String title, String about) {
    reads.add(entry(resource, purpose, title, about, null));
    audit.record(
        READ,
        resource + ":" + about,
        Map.of("reader", purpose.reader(), "purpose", purpose.kind()));
  }

  private ReadRefused refuse(
      String resource, ReadPurpose purpose, String about, String code, String sentence) {
    apart.executeWithoutResult(_ -> {
      reads.add(entry(resource, purpose, null, about, sentence));
      audit.record(
          REFUSED,
          resource + ":" + about,
          Map.of("reader", purpose.reader(), "purpose", purpose.kind(), "code", code));
    });
    return new ReadRefused(code, sentence);
  }

  private ReadRecord entry(
      String resource,
      ReadPurpose purpose,
      @Nullable String title,
      String about,
      @Nullable String refusal) {
    var caller = Callers.current();
    return new ReadRecord(
        clock.instant(),
        resource,
        purpose.reader(),
        purpose.matter(),
        title,
        about,
        caller.account(),
        caller.name(),
        refusal);
  }
}
