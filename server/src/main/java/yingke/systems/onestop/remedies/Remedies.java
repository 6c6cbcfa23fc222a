package yingke.systems.onestop.remedies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.events.DataFile;

/** Finds the remedies against an organ's decisions; a file that does not fit stops the start. */
@Component
public class Remedies {
  private static final String BUREAU = "bureau";
  private static final String TOWN = "town";

  /** What a 12-digit division code of the district itself, and of the county level, ends with. */
  private static final String DISTRICT = "000000";

  private final RemedyFile file = DataFile.read("remedies", RemedyFile.class);
  private final Organization organization;
  private final Workdays workdays;

  Remedies(Organization organization, Workdays workdays) {
    this.organization = organization;
    this.workdays = workdays;
    for (var rule : file.rules()) {
      for (var kind : List.of(BUREAU, TOWN)) require(rule, kind);
      for (var organ : file.organs()) {
        var named = reviewers(require(rule, organ.kind()), Optional.of(organ));
        if (named.isEmpty())
          throw new IllegalStateException("remedies.yaml: nobody above " + organ.department());
        named.forEach(this::reviewer);
      }
    }
  }

  /** What holds today, for guides: without last days. */
  public Remedy of(String department, LocalDate today) {
    return remedy(department, today, null, null);
  }

  /**
   * Against a decision.
   *
   * @param decided the day on which it was made; whoever receives it later has longer
   */
  public Remedy against(String department, LocalDate decided) {
    return remedy(department, decided, decided, null);
  }

  /** As {@link #against(String, LocalDate)}, counted from its service once that is known. */
  public Remedy against(String department, LocalDate decided, @Nullable LocalDate servedOn) {
    return remedy(department, decided, servedOn == null ? decided : servedOn, servedOn);
  }

  private Remedy remedy(
      String department, LocalDate day, @Nullable LocalDate begins, @Nullable LocalDate servedOn) {
    var rule = rule(day);
    var kind = kind(rule, department);
    var reviewers =
        reviewers(kind, organ(department)).stream()
            .map(this::reviewer)
            .map(a -> new Remedy.Reviewer(a.name(), a.where(), a.phone(), a.check()))
            .toList();
    var bases = new ArrayList<Remedy.Basis>();
    bases.add(new Remedy.Basis(kind.basis(), kind.check()));
    bases.add(new Remedy.Basis(rule.review().basis(), rule.review().check()));
    bases.add(new Remedy.Basis(rule.suit().basis(), rule.suit().check()));
    bases.add(new Remedy.Basis(rule.lastDay().basis(), rule.lastDay().check()));
    organ(department).ifPresent(o -> bases.add(new Remedy.Basis(o.source(), o.check())));
    return new Remedy(
        reviewers,
        rule.review().days(),
        begins == null ? null : open(begins.plusDays(rule.review().days())),
        rule.suit().months(),
        begins == null ? null : open(begins.plusMonths(rule.suit().months())),
        servedOn,
        new Remedy.Court(rule.court().name(), rule.court().note(), rule.court().check()),
        bases);
  }

  /** A last day that is a day off moves to the first day after it that is not. */
  private LocalDate open(LocalDate last) {
    return workdays.isWorkday(last) ? last : workdays.plus(last, 1);
  }

  private RemedyFile.Rule rule(LocalDate day) {
    return file.rules().stream()
        .filter(rule -> !rule.from().isAfter(day))
        .max(Comparator.comparing(RemedyFile.Rule::from))
        .orElseThrow(() -> new IllegalStateException("no remedies hold on " + day));
  }

  private RemedyFile.Kind kind(RemedyFile.Rule rule, String department) {
    var named = organ(department).map(RemedyFile.Organ::kind);
    return require(rule, named.orElseGet(() -> isTown(department) ? TOWN : BUREAU));
  }

  private static List<String> reviewers(RemedyFile.Kind kind, Optional<RemedyFile.Organ> organ) {
    return organ.map(RemedyFile.Organ::to).orElse(kind.to());
  }

  private boolean isTown(String department) {
    return !organization.department(department).division().endsWith(DISTRICT);
  }

  private Optional<RemedyFile.Organ> organ(String department) {
    return file.organs().stream().filter(o -> o.department().equals(department)).findFirst();
  }

  private RemedyFile.Kind require(RemedyFile.Rule rule, String word) {
    var kind = rule.kinds().get(word);
    if (kind == null) throw new IllegalStateException("remedies.yaml: no kind of organ " + word);
    kind.to().forEach(this::reviewer);
    return kind;
  }

  private RemedyFile.Authority reviewer(String word) {
    var authority = file.authorities().get(word);
    if (authority == null) throw new IllegalStateException("remedies.yaml: no authority " + word);
    return authority;
  }
}
