package yingke.systems.onestop.views;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.ClockView;
import yingke.capability.license.Licenses;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Decision;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.applications.Review;
import yingke.systems.onestop.applications.ReviewStore;
import yingke.systems.onestop.applications.Supplement;
import yingke.systems.onestop.applications.SupplementStore;
import yingke.systems.onestop.handout.LastDays;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.ratings.RatingStore;
import yingke.systems.onestop.remedies.Remedy;
import yingke.systems.onestop.views.ApplicationView.Asked;
import yingke.systems.onestop.views.ApplicationView.DecisionView;
import yingke.systems.onestop.views.ApplicationView.LicenseRef;
import yingke.systems.onestop.views.ApplicationView.ReviewView;
import yingke.systems.onestop.views.ApplicationView.SupplementView;

/** What has come of an application so far, and what its applicant may do about it. */
@Component
public class OutcomeViews {
  private final SupplementStore supplements;
  private final DecisionStore decisions;
  private final ReviewStore reviews;
  private final RatingStore ratings;
  private final Licenses licenses;
  private final LastDays lastDays;

  OutcomeViews(
      SupplementStore supplements,
      DecisionStore decisions,
      ReviewStore reviews,
      RatingStore ratings,
      Licenses licenses,
      LastDays lastDays) {
    this.supplements = supplements;
    this.decisions = decisions;
    this.reviews = reviews;
    this.ratings = ratings;
    this.licenses = licenses;
    this.lastDays = lastDays;
  }

  /** The parts of an {@link ApplicationView} that come with its end. */
  record Outcome(
      @Nullable DecisionView decision,
      @Nullable Remedy remedies,
      @Nullable LicenseRef license,
      @Nullable SupplementView supplement,
      @Nullable ReviewView review,
      boolean reviewable,
      boolean rateable,
      @Nullable Integer stars) {}

  Outcome of(Application a, ServiceItem item, @Nullable CaseView now, String state) {
    var decided = decisions.ofApplication(a.id());
    var review = reviews.find(a.id());
    var stars = ratings.findStars(a.id());
    return new Outcome(
        decided.isEmpty() ? null : decision(decided.getLast()),
        remedies(a, now, state, decided),
        state.equals("GRANTED") && item.license() != null ? license(a) : null,
        supplements.find(a.id()).map(s -> supplement(s, item, now)).orElse(null),
        review.map(OutcomeViews::review).orElse(null),
        isReviewable(a, decided, review),
        isFinished(a) && stars.isEmpty(),
        stars.orElse(null));
  }

  /** Against a refusal, also one that a review has confirmed: from the day of the last answer. */
  private @Nullable Remedy remedies(
      Application a, @Nullable CaseView now, String state, List<Decision> decided) {
    if (!state.equals("REFUSED") && !state.equals("DECLINED")) return null;
    var at = decided.isEmpty() ? closedAt(a, now) : decided.getLast().decidedAt();
    return at == null ? null : lastDays.against(a, at);
  }

  private static @Nullable Instant closedAt(Application a, @Nullable CaseView now) {
    return now != null && now.closedAt() != null ? now.closedAt() : a.concludedAt();
  }

  boolean isRateable(Application a) {
    return isFinished(a) && ratings.findStars(a.id()).isEmpty();
  }

  /** Whether the matter is finished in a way that can be rated. */
  private static boolean isFinished(Application a) {
    return a.outcome() != null && !a.outcome().equals("withdrawn");
  }

  /** Whether people may be asked to look at it again. */
  public static boolean isReviewable(
      Application a, List<Decision> decided, Optional<Review> review) {
    return "refused".equals(a.outcome())
        && review.isEmpty()
        && !decided.isEmpty()
        && decided.getFirst().rule() != null;
  }

  private static DecisionView decision(Decision d) {
    return new DecisionView(
        d.granted(), d.kind(), d.explanation(), d.rule(), d.ruleVersion(), d.decidedAt());
  }

  private LicenseRef license(Application a) {
    return licenses
        .findByMatter(a.matter())
        .map(license -> new LicenseRef(license.id(), "ISSUED"))
        .orElse(new LicenseRef(null, "MAKING"));
  }

  private static SupplementView supplement(Supplement s, ServiceItem item, @Nullable CaseView now) {
    var asked =
        s.items().stream()
            .map(i -> new Asked(i.material(), name(item, i.material()), i.problem()))
            .toList();
    var until =
        now == null || s.answeredAt() != null
            ? null
            : now.clocks().stream()
                .filter(clock -> clock.id().equals(now.step().id()))
                .findFirst()
                .map(ClockView::due)
                .orElse(null);
    return new SupplementView(asked, s.opinion(), s.givenAt(), until, s.answeredAt());
  }

  private static String name(ServiceItem item, String material) {
    return item.material(material).map(ServiceItem.Material::name).orElse(material);
  }

  private static ReviewView review(Review r) {
    return new ReviewView(r.reason(), r.askedAt(), r.outcome());
  }
}
