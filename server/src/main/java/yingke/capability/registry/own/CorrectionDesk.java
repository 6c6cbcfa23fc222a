package yingke.capability.registry.own;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.Correctable;
import yingke.capability.registry.Corrections;
import yingke.capability.registry.EntityAttribute;
import yingke.capability.registry.PersonAttribute;
import yingke.capability.registry.Registry;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;
import yingke.kernel.web.Version;

/**
 * Correction at the source (校核纠错, 《政务数据共享条例》): the person says what is wrong, the department that
 * answers for the value checks it, and an accepted claim becomes the value.
 */
@Service
class CorrectionDesk implements Corrections {
  private final CorrectionStore corrections;
  private final Registry registry;
  private final BaseLibraries libraries;
  private final Organization organization;
  private final Audit audit;
  private final Clock clock;

  CorrectionDesk(
      CorrectionStore corrections,
      Registry registry,
      BaseLibraries libraries,
      Organization organization,
      Audit audit,
      Clock clock) {
    this.corrections = corrections;
    this.registry = registry;
    this.libraries = libraries;
    this.organization = organization;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('registry.person.own')")
  @Transactional
  CorrectionView open(CommandId command, OpenCorrection asked) {
    var person = registry.own().orElseThrow(() -> new NotFound("人口库中没有您的信息，请到户籍所在地公安派出所登记"));
    var claimed = asked.claimed().strip();
    check(asked.attribute(), claimed);
    var held = asked.attribute().of(person);
    if (held == null)
      throw new RuleBroken("nothing-held", "库中没有您的" + asked.attribute().title() + "，无需更正");
    var about = new SubjectRef(Kind.PERSON, person.id());
    return open(command, about, asked.attribute(), held.department(), claimed, asked.explanation());
  }

  private CorrectionView open(
      CommandId command,
      SubjectRef about,
      Correctable attribute,
      String department,
      String claimed,
      String explanation) {
    var correction =
        new Correction(
            UUID.randomUUID(),
            command.value(),
            about,
            attribute,
            department,
            claimed,
            explanation.strip(),
            Correction.State.OPEN,
            clock.instant(),
            null,
            null,
            null,
            0);
    if (!corrections.insert(correction)) return again(command, attribute);
    audit.record(
        "registry.correction.open",
        "correction:" + correction.id(),
        Map.of("attribute", attribute.name()));
    return view(correction);
  }

  @Override
  @PreAuthorize("hasAuthority('registry.person.own')")
  @Transactional
  public UUID open(UUID command, PersonAttribute attribute, String claimed, String explanation) {
    var waiting = corrections.findOpen(Callers.current().subject(), attribute);
    return waiting.isPresent()
        ? waiting.get()
        : open(new CommandId(command), new OpenCorrection(attribute, claimed, explanation)).id();
  }

  @Override
  @PreAuthorize("hasAuthority('registry.person.own')")
  @Transactional
  public UUID openForFirm(
      UUID command, EntityAttribute attribute, String claimed, String explanation) {
    var firm = registry.ownFirm().orElseThrow(() -> new NotFound("法人库中没有您所代表单位的信息，请到登记机关办理"));
    var about = new SubjectRef(Kind.LEGAL_ENTITY, firm.id());
    var waiting = corrections.findOpen(about, attribute);
    if (waiting.isPresent()) return waiting.get();
    var department = attribute.of(firm).department();
    return open(new CommandId(command), about, attribute, department, claimed, explanation).id();
  }

  /** The same command is answered again; another one has to wait for the department's answer. */
  private CorrectionView again(CommandId command, Correctable attribute) {
    return corrections
        .findByCommand(command.value())
        .map(this::view)
        .orElseThrow(
            () -> new RuleBroken("correction-open", "您对" + attribute.title() + "的更正申请正在核实，请等待答复"));
  }

  /** What the caller asked for, and what was asked for the firm that the caller acts for. */
  @PreAuthorize("hasAuthority('registry.person.own')")
  List<CorrectionView> mine() {
    var caller = Callers.current();
    return Stream.of(caller.subject(), caller.party())
        .distinct()
        .filter(about -> about.kind() == Kind.PERSON || about.kind() == Kind.LEGAL_ENTITY)
        .flatMap(about -> corrections.about(about).stream())
        .map(this::view)
        .toList();
  }

  @PreAuthorize("hasAuthority('registry.correction.answer')")
  Page<CorrectionView> list(Correction.@Nullable State state, @Nullable String after, int limit) {
    var rows = corrections.ofDepartments(departments(), state, cursor(after), limit + 1);
    var page = Page.cut(rows, limit, row -> row.id().toString());
    return new Page<>(page.items().stream().map(this::view).toList(), page.next());
  }

  @PreAuthorize("hasAuthority('registry.correction.answer')")
  @Transactional
  CorrectionView answer(UUID id, Version seen, AnswerCorrection answer) {
    var caller = Callers.current();
    var correction =
        corrections
            .find(id, departments())
            .orElseThrow(() -> new NotFound("本部门没有这条更正申请"))
            .answered(
                answer.accepted(), answer.answer().strip(), caller.account(), clock.instant());
    if (!corrections.saveAnswer(correction, seen.value())) throw new Stale("这条更正申请已由他人答复，请刷新后查看");
    if (answer.accepted()) accept(correction);
    audit.record(
        "registry.correction.answer",
        "correction:" + id,
        Map.of("state", correction.state().name(), "attribute", correction.attribute().name()));
    return view(corrections.find(id, departments()).orElseThrow());
  }

  private void accept(Correction c) {
    var id = UUID.fromString(c.about().id());
    var today = LocalDate.now(clock);
    switch (c.attribute()) {
      case PersonAttribute a -> libraries.correct(id, a, c.claimed(), c.department(), today);
      case EntityAttribute a -> libraries.correctFirm(id, a, c.claimed(), c.department(), today);
    }
  }

  private void check(PersonAttribute attribute, String claimed) {
    var problem = attribute.problem(claimed, LocalDate.now(clock));
    if (problem.isPresent()) throw new BadInput("claim-invalid", "claimed", problem.get());
  }

  private static Set<String> departments() {
    return Callers.current().seats().stream().map(Seat::department).collect(Collectors.toSet());
  }

  private static @Nullable UUID cursor(@Nullable String after) {
    try {
      return after == null ? null : UUID.fromString(after);
    } catch (IllegalArgumentException foreign) {
      throw new BadInput("cursor-invalid", "after", "翻页位置无效，请从第一页重新查询");
    }
  }

  private CorrectionView view(Correction c) {
    return new CorrectionView(
        c.id(),
        c.about(),
        c.attribute().name(),
        c.attribute().title(),
        organization.department(c.department()).name(),
        c.claimed(),
        c.explanation(),
        c.state(),
        c.state().title(),
        c.openedAt(),
        c.answer(),
        c.answeredAt(),
        c.version());
  }
}
