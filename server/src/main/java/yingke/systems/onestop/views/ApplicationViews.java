package yingke.systems.onestop.views;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.casework.ClockView;
import yingke.capability.license.Licenses;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Decision;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.applications.Review;
import yingke.systems.onestop.applications.ReviewStore;
import yingke.systems.onestop.applications.Supplement;
import yingke.systems.onestop.applications.SupplementStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.ratings.RatingStore;
import yingke.systems.onestop.views.ApplicationView.Asked;
import yingke.systems.onestop.views.ApplicationView.DecisionView;
import yingke.systems.onestop.views.ApplicationView.ItemRef;
import yingke.systems.onestop.views.ApplicationView.LicenseRef;
import yingke.systems.onestop.views.ApplicationView.Progress;
import yingke.systems.onestop.views.ApplicationView.ReviewView;
import yingke.systems.onestop.views.ApplicationView.SupplementView;

/** Puts together what the applicant sees; the caller is the applicant. */
@Component
public class ApplicationViews {
  private static final String GRANTED = "GRANTED";

  private final Items items;
  private final FieldViews fields;
  private final MaterialViews materials;
  private final SupplementStore supplements;
  private final DecisionStore decisions;
  private final ReviewStore reviews;
  private final RatingStore ratings;
  private final Casework casework;
  private final Licenses licenses;
  private final Organization organization;

  ApplicationViews(
      Items items,
      FieldViews fields,
      MaterialViews materials,
      SupplementStore supplements,
      DecisionStore decisions,
      ReviewStore reviews,
      RatingStore ratings,
      Casework casework,
      Licenses licenses,
      Organization organization) {
    this.items = items;
    this.fields = fields;
    this.materials = materials;
    this.supplements = supplements;
    this.decisions = decisions;
    this.reviews = reviews;
    this.ratings = ratings;
    this.casework = casework;
    this.licenses = licenses;
    this.organization = organization;
  }

  /** The whole application. */
  public ApplicationView of(Application a) {
    var item = items.get(a.item());
    var now = caseOf(a);
    var supplement = supplements.find(a.id()).orElse(null);
    var state = States.of(a, now);
    var decided = decisions.ofApplication(a.id());
    var review = reviews.find(a.id());
    var stars = ratings.findStars(a.id());
    return new ApplicationView(
        a.id(),
        a.number(),
        ref(item),
        state,
        States.title(state),
        a.applicant().kind(),
        a.applicantName(),
        FieldViews.values(a, item),
        fields.of(a, item),
        materials.of(a, item, supplement),
        now == null ? null : progress(now),
        decided.isEmpty() ? null : decision(decided.getLast()),
        state.equals(GRANTED) ? license(a) : null,
        supplement == null ? null : supplement(supplement, item, now),
        review.map(ApplicationViews::review).orElse(null),
        isReviewable(a, decided, review),
        isRateable(a) && stars.isEmpty(),
        stars.orElse(null),
        a.version(),
        a.createdAt(),
        a.changedAt(),
        a.submittedAt());
  }

  /** One line of a list. */
  ApplicationCard card(Application a) {
    var item = items.get(a.item());
    var now = a.outcome() == null ? caseOf(a) : null;
    var state = States.of(a, now);
    return new ApplicationCard(
        a.id(),
        a.number(),
        ref(item),
        state,
        States.title(state),
        now == null ? null : now.holder(),
        now == null ? null : remaining(now.clocks()),
        now == null ? null : now.lamp(),
        isRateable(a) && ratings.findStars(a.id()).isEmpty(),
        a.createdAt(),
        a.changedAt(),
        a.submittedAt());
  }

  /** Whether the matter is finished in a way that can be rated. */
  public static boolean isRateable(Application a) {
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

  private @Nullable CaseView caseOf(Application a) {
    return a.caseId() == null ? null : casework.read(a.caseId());
  }

  private ItemRef ref(ServiceItem item) {
    return new ItemRef(
        item.id(),
        item.name(),
        item.department(),
        organization.department(item.department()).name());
  }

  private static Progress progress(CaseView now) {
    return new Progress(
        now.id(),
        now.step(),
        now.holder(),
        remaining(now.clocks()),
        now.lamp(),
        now.statutoryOverdue(),
        now.clocks(),
        now.actions(),
        now.outcome(),
        now.version());
  }

  /** Until the day that is promised; before acceptance, until the end of the check. */
  private static @Nullable Integer remaining(List<ClockView> clocks) {
    var running = clocks.stream().filter(c -> !c.stopped() && c.due() != null).toList();
    return running.stream()
        .filter(clock -> clock.id().equals("promise"))
        .findFirst()
        .or(() -> running.stream().findFirst())
        .map(ClockView::remaining)
        .orElse(null);
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
