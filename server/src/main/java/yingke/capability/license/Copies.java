package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.CopyView.CopyState;
import yingke.capability.seal.Documents;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/**
 * Annotated copies of licenses (加注件): each says on every page for what, for whom and until when it
 * may be used, and is verified by a code of its own. The caller has checked that the license may be
 * read.
 */
@Component
public class Copies {
  private final CopyStore store;
  private final LicenseStore licenses;
  private final LicensePress press;
  private final LicenseTerms terms;
  private final LicenseViews views;
  private final Documents documents;
  private final CopyTrail trail;

  Copies(
      CopyStore store,
      LicenseStore licenses,
      LicensePress press,
      LicenseTerms terms,
      LicenseViews views,
      Documents documents,
      CopyTrail trail) {
    this.store = store;
    this.licenses = licenses;
    this.press = press;
    this.terms = terms;
    this.views = views;
    this.documents = documents;
    this.trail = trail;
  }

  /** What holds today for somebody's copies. */
  public record CopyRules(int mostADay, int madeToday, LocalDate latest) {}

  public CopyRules rules(SubjectRef holder) {
    var today = views.today();
    var term = terms.copies(today);
    return new CopyRules(
        term.mostADay(),
        store.madeOn(holder.toString(), today),
        today.plusDays(term.longestDays() - 1L));
  }

  /**
   * Makes a copy of a license of that holder, or finds the one that the same command made before.
   *
   * @throws NotFound when the holder has no such license
   * @throws RuleBroken when the license does not hold today, or enough were made today
   * @throws BadInput when the last day is past or too far away
   */
  @Transactional
  public CopyView make(SubjectRef holder, CopyOrder order) {
    licenses.queue("copies:" + holder);
    var earlier = store.findByCommand(order.command());
    if (earlier.isPresent()) return view(earlier.get());
    var license =
        licenses
            .findOwn(order.license(), holder.toString())
            .orElseThrow(() -> new NotFound("没有找到该证照，可能不属于您或您正代表的单位"));
    require(license, order);
    var copy = press.copy(license, order);
    store.insert(copy);
    trail.made(copy, views.typeName(license));
    return view(copy);
  }

  private void require(StoredLicense license, CopyOrder order) {
    var today = views.today();
    var state = license.state(today);
    if (state != LicenseState.VALID)
      throw new RuleBroken("license-not-valid", "这份证照目前是“%s”，不能再制作加注件".formatted(state.title()));
    var term = terms.copies(today);
    if (order.until().isBefore(today))
      throw new BadInput("copy-until", "until", "加注件的最后一天已经过去，请改为今天或以后");
    if (!order.until().isBefore(today.plusDays(term.longestDays())))
      throw new BadInput(
          "copy-until", "until", "加注件最长用 %d 天，请把最后一天提前".formatted(term.longestDays()));
    var last = license.validUntil();
    if (last != null && !license.renewing() && order.until().isAfter(last))
      throw new BadInput(
          "copy-until", "until", "证照有效期到 %s 为止，加注件不能比它更晚".formatted(LicensePage.chinese(last)));
    if (order.matter() == null && store.madeOn(license.holder(), today) >= term.mostADay())
      throw new RuleBroken(
          "copies-enough", "今天已经制作了 %d 份加注件，请明天再做；急用的请直接出示证照".formatted(term.mostADay()));
  }

  /** Until when a copy for a case may hold: an organ reads it now, not for good. */
  public LocalDate latestForOrgan(UUID license) {
    var today = views.today();
    var latest = today.plusDays(terms.copies(today).organDays() - 1L);
    var found = licenses.find(license).orElseThrow(Copies::missing);
    var last = found.validUntil();
    return last == null || found.renewing() || last.isAfter(latest) ? latest : last;
  }

  /** The newest first. */
  public List<CopyView> list(
      SubjectRef holder, @Nullable UUID license, @Nullable Instant before, int limit) {
    var copies = store.list(holder.toString(), license, before, limit);
    var known = licenses.findAll(copies.stream().map(StoredCopy::license).toList());
    return copies.stream()
        .map(copy -> view(copy, Objects.requireNonNull(known.get(copy.license()))))
        .toList();
  }

  /**
   * Ends a copy at once; again changes nothing.
   *
   * @throws RuleBroken when an organ made it to handle a case
   */
  @Transactional
  public CopyView takeBack(SubjectRef holder, UUID id) {
    var copy = own(holder, id);
    if (copy.matter() != null)
      throw new RuleBroken("copy-of-organ", "这份加注件是办理机关为办件查看证照留下的，不能由您作废；有疑问的请联系办理机关");
    if (copy.state(views.today()) != CopyState.TAKEN_BACK) {
      store.takeBack(id, Callers.current().account(), views.now());
      trail.takenBack(copy);
    }
    return view(own(holder, id));
  }

  /** The OFD as an answer to a request. */
  public ResponseEntity<Resource> file(SubjectRef holder, UUID id) {
    return trail.answer(own(holder, id));
  }

  /** A page as PNG, from 1. */
  public byte[] page(SubjectRef holder, UUID id, int page) {
    return documents.page(own(holder, id).file(), page);
  }

  /**
   * A page of a copy that an organ made to handle a case.
   *
   * @throws NotFound when none was made for that matter
   */
  public byte[] page(String matter, UUID id, int page) {
    var copy = store.findOfMatter(id, matter).orElseThrow(Copies::missing);
    return documents.page(copy.file(), page);
  }

  private StoredCopy own(SubjectRef holder, UUID id) {
    return store.findOwn(id, holder.toString()).orElseThrow(Copies::missing);
  }

  private static NotFound missing() {
    return new NotFound("没有找到这份加注件，可能不属于您或您正代表的单位");
  }

  private CopyView view(StoredCopy copy) {
    return view(copy, licenses.find(copy.license()).orElseThrow());
  }

  private CopyView view(StoredCopy copy, StoredLicense license) {
    var today = views.today();
    return new CopyView(
        copy.id(),
        copy.license(),
        views.typeName(license),
        license.number(),
        copy.purpose(),
        copy.recipient(),
        copy.validUntil(),
        copy.madeAt(),
        copy.madeByName(),
        copy.matter() != null,
        copy.state(today),
        license.state(today),
        copy.revokedAt(),
        views.verifyUrl(copy.code()),
        copy.pages());
  }
}
