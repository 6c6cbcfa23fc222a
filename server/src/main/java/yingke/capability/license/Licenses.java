package yingke.capability.license;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.LicensePress.Edition;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/**
 * E-licenses of the district, for the modules whose decisions grant them. Everything is part of the
 * caller's transaction; the caller has checked that the decision may be made.
 */
@Component
public class Licenses {
  private final LicenseStore store;
  private final LicenseTypes types;
  private final LicensePress press;
  private final LicenseViews views;
  private final Organization organization;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Licenses(
      LicenseStore store,
      LicenseTypes types,
      LicensePress press,
      LicenseViews views,
      Organization organization,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.types = types;
    this.press = press;
    this.views = views;
    this.organization = organization;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Issues a license as a sealed OFD, or finds the one that the same act issued before.
   *
   * @throws BadInput when the type is unknown, or a field is missing or unknown
   * @throws RuleBroken when the department's seal cannot be used
   */
  @Transactional
  public LicenseView issue(IssueLicense order) {
    store.queue(order.act().toString());
    var earlier = store.findByAct(order.act());
    if (earlier.isPresent()) return views.view(earlier.get());
    var type = types.get(order.type());
    var issuer = organization.department(order.department());
    int year = views.today().getYear();
    int running = store.next(order.type(), year);
    var edition =
        new Edition(
            issuer.uscc() + type.code(),
            "%d%08d".formatted(year, running),
            1,
            type.number(year, running, order.holderCode()));
    return make(order, edition);
  }

  /**
   * Issues a new version in place of a valid license: identifier and number stay, the version goes
   * up, the old one is marked as changed. The same act again finds the same version.
   *
   * @throws NotFound when there is no such license
   * @throws RuleBroken when it is not valid any more
   */
  @Transactional
  public LicenseView change(UUID license, IssueLicense order) {
    store.queue(order.act().toString());
    var earlier = store.findByAct(order.act());
    if (earlier.isPresent()) return views.view(earlier.get());
    var old = store.find(license).orElseThrow(Licenses::missing);
    old.requireValid(views.today());
    if (!old.type().equals(order.type()))
      throw new RuleBroken("license-type-differs", "变更后的证照类型应与原证照相同");
    replace(old, order.act(), "变更，已换发新版本");
    var identifier = LicenseIdentifier.parse(old.identifier()).orElseThrow();
    var edition = new Edition(identifier.type(), old.serial(), old.version() + 1, old.number());
    return make(order, edition);
  }

  /** A newer version takes the place of this one. */
  void replace(StoredLicense license, UUID act, String ground) {
    var by = Callers.current().account();
    var state = LicenseState.REPLACED.name();
    if (!store.end(license.id(), act, state, ground, by, views.now()))
      throw new RuleBroken("license-ended", "该证照已被他人处理，请刷新后查看");
  }

  @Transactional
  LicenseView make(IssueLicense order, Edition edition) {
    var type = types.get(order.type());
    var issuer = organization.department(order.department());
    type.require(order.fields());
    var made = press.make(order, type, issuer, edition);
    audit.record(
        "license.license.issue",
        "license:" + made.id(),
        Map.of("act", order.act().toString(), "identifier", made.identifier()));
    events.publishEvent(
        new LicenseIssued(
            made.id(), order.act(), order.type(), order.matter(), order.holder(), made.issuedAt()));
    return views.view(made);
  }

  /** The newest version of the license that came from the matter. */
  public Optional<LicenseView> findByMatter(String matter) {
    return store.findByMatter(matter).map(views::view);
  }

  /** Whether somebody holds a license of that type that is valid today. */
  public boolean holds(SubjectRef holder, String type) {
    return store.holds(holder.toString(), type, views.today());
  }

  /** The newest license of that type that somebody holds and that is valid today. */
  public Optional<LicenseView> findHeld(SubjectRef holder, String type) {
    return store.findHeld(holder.toString(), type, views.today()).map(views::view);
  }

  /** The types of licenses: id and what people call it. */
  public Map<String, String> types() {
    var names = new LinkedHashMap<String, String>();
    for (var type : types.all()) names.put(type.id(), type.name());
    return names;
  }

  /**
   * What a type is called.
   *
   * @throws BadInput when there is no such type
   */
  public String typeName(String type) {
    return types.get(type).name();
  }

  /**
   * The ids of the fields that a type has; others are refused.
   *
   * @throws BadInput when there is no such type
   */
  public List<String> fields(String type) {
    return types.get(type).fields().stream().map(LicenseType.Field::id).toList();
  }

  private static NotFound missing() {
    return new NotFound("没有找到该证照");
  }
}
