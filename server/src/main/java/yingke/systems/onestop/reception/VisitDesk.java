package yingke.systems.onestop.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.reception.Identification.Identified;
import yingke.systems.onestop.views.ApplicationCard;

/**
 * Officers receiving people: at the window whoever comes, at a service point the people of its own
 * division, and always with their consent.
 */
@Service
class VisitDesk {
  private static final String RECEIVE = "onestop.visit.receive";
  private static final String ASSIST = "onestop.visit.assist";
  private static final int LISTED = 100;

  private final VisitStore visits;
  private final Identification identification;
  private final Consents consents;
  private final TakenUp takenUp;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  VisitDesk(
      VisitStore visits,
      Identification identification,
      Consents consents,
      TakenUp takenUp,
      Files files,
      Audit audit,
      Clock clock) {
    this.visits = visits;
    this.identification = identification;
    this.consents = consents;
    this.takenUp = takenUp;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** A try that finds nobody stays in the log and among the reads all the same. */
  @PreAuthorize("hasAnyAuthority('onestop.visit.receive', 'onestop.visit.assist')")
  @Transactional(noRollbackFor = NotFound.class)
  VisitView open(CommandId command, OpenVisit asked) {
    var officer = Callers.current();
    var known = visits.findByCommand(command.value(), officer.account());
    if (known.isPresent()) return view(known.get());
    var channel = channel(officer);
    asked.requireProof(channel);
    for (var file : new UUID[] {asked.proofFile(), asked.authorityFile()})
      if (file != null) files.getOwn(file);
    var id = UUID.randomUUID();
    record(officer, id, "identify", asked.proof().name());
    var within = channel == Channel.WINDOW ? "" : officer.scope().division();
    var who = identification.identify(asked, id, within);
    var visit = visit(id, command, officer, channel, asked, who);
    begin(visit, phone(who, asked.proof()));
    return view(visit);
  }

  private Visit visit(
      UUID id,
      CommandId command,
      Caller officer,
      Channel channel,
      OpenVisit asked,
      Identified who) {
    var now = clock.instant();
    var rule = consents.rule();
    boolean code = asked.proof() == Proof.SMS_CODE;
    var lasts =
        channel == Channel.WINDOW
            ? Duration.ofMinutes(rule.windowMinutes())
            : Duration.ofHours(rule.pointHours());
    return new Visit(
        id,
        command.value(),
        channel,
        officer.account(),
        officer.name(),
        officer.seats().getFirst().department(),
        who.division(),
        new SubjectRef(Kind.PERSON, who.person().id()),
        who.person().name().value(),
        who.party(),
        who.partyName(),
        asked.present(),
        asked.proof(),
        asked.proofFile(),
        asked.authorityFile(),
        code ? now.plus(Duration.ofMinutes(rule.codeMinutes())) : null,
        0,
        code ? null : now,
        now,
        now.plus(lasts),
        null,
        null);
  }

  private void begin(Visit visit, @Nullable String phone) {
    var code = visit.proof() == Proof.SMS_CODE ? consents.code() : null;
    if (!visits.insert(visit, code))
      throw new RuleBroken("command-reused", "同一个操作编号已用过，请刷新页面后重新办理");
    if (code != null && phone != null) consents.ask(visit, code, phone);
    else if (visit.channel() == Channel.POINT) consents.begun(visit, phone);
  }

  private static @Nullable String phone(Identified who, Proof proof) {
    var phone = who.person().phone();
    if (phone != null) return phone.value();
    if (proof == Proof.SMS_CODE)
      throw new RuleBroken("phone-unknown", "人口库里没有这个人的手机号，不能发验证码；请让本人签委托书，拍照上传");
    return null;
  }

  @PreAuthorize("hasAnyAuthority('onestop.visit.receive', 'onestop.visit.assist')")
  @Transactional(noRollbackFor = RuleBroken.class)
  VisitView consent(UUID id, TypeCode typed) {
    var officer = Callers.current();
    var visit = visits.lockOwn(id, officer.account()).orElseThrow(Helped::missing);
    if (visit.consentedAt() != null) return view(visit);
    var now = clock.instant();
    requireTry(visit, now);
    if (!visits.isCode(id, typed.code().strip())) {
      record(officer, id, "wrong-code", visit.proof().name());
      throw new RuleBroken("code-wrong", "验证码不对，请和对方核对后再输入");
    }
    visits.consent(id, now);
    record(officer, id, "consent", visit.proof().name());
    consents.begun(visit, null);
    return view(visits.findOwn(id, officer.account()).orElseThrow(Helped::missing));
  }

  private void requireTry(Visit visit, Instant now) {
    if (visit.endedAt() != null) visit.requireOpen(now);
    var until = visit.codeUntil();
    if (until == null || !now.isBefore(until))
      throw new RuleBroken("code-expired", "验证码已经过期，请重新发起帮办，再发一次验证码");
    if (visit.codeTries() >= consents.rule().codeTries())
      throw new RuleBroken("code-tries", "验证码输错的次数太多，请重新发起帮办，再发一次验证码");
  }

  @PreAuthorize("hasAnyAuthority('onestop.visit.receive', 'onestop.visit.assist')")
  List<VisitView> list() {
    var officer = Callers.current();
    var channel = channel(officer);
    var within = channel == Channel.WINDOW ? "" : officer.scope().division();
    var departments = officer.scope().departments().toArray(String[]::new);
    return visits.ofCounter(departments, within, channel, LISTED).stream()
        .map(visit -> VisitView.of(visit, consents.organ(visit), clock.instant(), List.of()))
        .toList();
  }

  @PreAuthorize("hasAnyAuthority('onestop.visit.receive', 'onestop.visit.assist')")
  @Transactional
  VisitView get(UUID id) {
    return view(own(id));
  }

  /** Begins or takes up an application in the party's name. */
  @PreAuthorize("hasAnyAuthority('onestop.visit.receive', 'onestop.visit.assist')")
  @Transactional
  ApplicationCard takeUp(UUID id, CommandId command, TakeUp asked) {
    var officer = Callers.current();
    var visit = own(id);
    visit.requireOpen(clock.instant());
    var item = asked.item();
    var number = asked.number();
    if ((item == null) == (number == null))
      throw new BadInput("take-up", "item", "请选择一个事项，或者输入一个申请编号");
    var card =
        item != null
            ? takenUp.begin(visit, officer, command, item)
            : takenUp.find(visit, officer, String.valueOf(number).strip());
    visits.take(id, card.id(), clock.instant());
    record(officer, id, "take-up", card.number());
    return card;
  }

  @PreAuthorize("hasAnyAuthority('onestop.visit.receive', 'onestop.visit.assist')")
  @Transactional
  VisitView end(UUID id) {
    own(id);
    visits.end(id, "OFFICER", clock.instant());
    record(Callers.current(), id, "end", "");
    return view(own(id));
  }

  @PreAuthorize("hasAnyAuthority('onestop.visit.receive', 'onestop.visit.assist')")
  @Transactional
  StoredFile proof(UUID id) {
    var file = own(id).proofFile();
    if (file == null) throw new NotFound("这次接待没有签字的委托书");
    record(Callers.current(), id, "read-proof", file.toString());
    return files.get(file);
  }

  private Visit own(UUID id) {
    return visits.findOwn(id, Callers.current().account()).orElseThrow(Helped::missing);
  }

  private VisitView view(Visit visit) {
    var now = clock.instant();
    var cards =
        visit.isOpen(now)
            ? takenUp.cards(visit, Callers.current(), visits.applications(visit.id()))
            : List.<ApplicationCard>of();
    return VisitView.of(visit, consents.organ(visit), now, cards);
  }

  private void record(Caller officer, UUID visit, String act, String what) {
    audit.record(
        channel(officer) == Channel.WINDOW ? RECEIVE : ASSIST,
        "visit:" + visit,
        Map.of("act", act, "what", what));
  }

  private static Channel channel(Caller officer) {
    return officer.may(RECEIVE) ? Channel.WINDOW : Channel.POINT;
  }
}
