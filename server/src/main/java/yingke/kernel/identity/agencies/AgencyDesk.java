package yingke.kernel.identity.agencies;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.identity.Agency;
import yingke.kernel.identity.AgencyStore;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Parties;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Pace;
import yingke.kernel.web.RuleBroken;

/** Giving, accepting and ending authorizations. */
@Service
class AgencyDesk {
  private static final String GIVE = "identity.agency.give";
  private static final String HOLD = "identity.agency.hold";

  /** Nothing that looks like another letter: codes are read out on the telephone. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int CODE = 8;
  private static final int TRIES = 10;

  private final AgencyStore agencies;
  private final AgencyRules rules;
  private final Parties parties;
  private final Audit audit;
  private final Clock clock;
  private final Pace pace;
  private final SecureRandom random = new SecureRandom();

  AgencyDesk(AgencyStore agencies, AgencyRules rules, Parties parties, Audit audit, Clock clock) {
    this.agencies = agencies;
    this.rules = rules;
    this.parties = parties;
    this.audit = audit;
    this.clock = clock;
    this.pace = new Pace(TRIES, Duration.ofMinutes(15), clock);
  }

  /** The code is told once, to the principal, who hands it to the agent. */
  @PreAuthorize("hasAuthority('identity.agency.give')")
  @Transactional
  public AgencyView give(CommandId command, GiveAgency asked) {
    var caller = Callers.current();
    if (caller.agency() != null)
      throw new RuleBroken("agent-cannot-give", "您正在替别人办事，不能再把授权转给第三个人；请由本人授权");
    var today = today();
    var rule = rule(asked, today);
    var since = asked.since() == null ? today : asked.since();
    requireSpan(today, since, asked.until(), rule.longestDays());
    var code = code();
    var codeUntil = clock.instant().plus(Duration.ofHours(rule.codeHours()));
    var agency =
        new Agency(
            UUID.randomUUID(),
            caller.party(),
            parties.name(caller),
            asked.kind(),
            asked.agentName().strip(),
            null,
            asked.items() == null ? Set.of() : asked.items(),
            Boolean.TRUE.equals(asked.licenses()),
            since,
            asked.until(),
            clock.instant(),
            codeUntil,
            null,
            null,
            null);
    if (agencies.insert(agency, command.value(), hash(code), account(caller))) {
      audit.record(GIVE, "agency:" + agency.id(), Map.of("act", "give"));
      return AgencyView.of(agency, today, shown(code));
    }
    var earlier =
        agencies
            .findByCommand(command.value(), caller.party())
            .orElseThrow(() -> new RuleBroken("command-reused", "同一个操作编号已用过，请刷新页面后重新授权"));
    agencies.renew(earlier.id(), hash(code), codeUntil); // the first answer got lost on the way
    return AgencyView.of(earlier, today, earlier.agent() == null ? shown(code) : null);
  }

  private AgencyRules.Rule rule(GiveAgency asked, LocalDate today) {
    if (asked.kind() == Agency.AgentKind.GUARDIAN)
      throw new BadInput("kind-by-proof", "kind", "监护人不用授权：请监护人办理“监护关系核验”，核验通过就能替孩子办事");
    return rules.on(today);
  }

  @PreAuthorize("hasAuthority('identity.agency.give')")
  List<AgencyView> given() {
    var caller = Callers.current();
    if (caller.agency() != null) return List.of();
    return agencies.givenBy(caller.party()).stream().map(this::view).toList();
  }

  @PreAuthorize("hasAuthority('identity.agency.hold')")
  List<AgencyView> received() {
    return agencies.receivedBy(account(Callers.current())).stream().map(this::view).toList();
  }

  /** What an offer says, before it is accepted. */
  @PreAuthorize("hasAuthority('identity.agency.hold')")
  @Transactional
  public AgencyView look(String code) {
    return view(offer(code));
  }

  @PreAuthorize("hasAuthority('identity.agency.hold')")
  @Transactional
  public AgencyView accept(String code) {
    var caller = Callers.current();
    var offer = offer(code);
    agencies.accept(offer.id(), account(caller), clock.instant());
    audit.record(HOLD, "agency:" + offer.id(), Map.of("act", "accept"));
    return agencies
        .findReceived(offer.id(), account(caller))
        .map(this::view)
        .orElseThrow(AgencyDesk::missing);
  }

  /** Holds at once, also for what the agent is in the middle of. A second time does nothing. */
  @PreAuthorize("hasAnyAuthority('identity.agency.give', 'identity.agency.hold')")
  @Transactional
  public void end(UUID id) {
    var caller = Callers.current();
    var principal = caller.agency() == null ? caller.party() : null;
    boolean given =
        principal != null
            && agencies.givenBy(principal).stream().anyMatch(each -> each.id().equals(id));
    if (!given && agencies.findReceived(id, account(caller)).isEmpty()) throw missing();
    var by = given ? Agency.EndedBy.PRINCIPAL : Agency.EndedBy.AGENT;
    if (agencies.end(id, principal, account(caller), by, clock.instant()))
      audit.record(given ? GIVE : HOLD, "agency:" + id, Map.of("act", "end"));
    parties.forget(id);
  }

  /** A wrong code and one that is over answer alike; whoever guesses is stopped. */
  private Agency offer(String typed) {
    var caller = Callers.current();
    pace.step(caller.account(), "邀请码试的次数太多了，请过一会儿再试，或者请对方重新给您一个");
    var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    var offer =
        agencies
            .findOffer(hash(code), clock.instant())
            .orElseThrow(() -> new NotFound("邀请码不对或者已经过期，请核对；还不行就请对方重新授权"));
    if (offer.principal().equals(caller.subject()))
      throw new RuleBroken("own-offer", "这是您自己给出的授权，请把邀请码交给要替您办事的人");
    if (!offer.agentName().equals(caller.name()))
      throw new RuleBroken("another-agent", "这份授权写的不是您的名字，请让对方按您账户上的姓名重新授权");
    return offer;
  }

  private static void requireSpan(LocalDate today, LocalDate since, LocalDate until, int longest) {
    if (since.isBefore(today)) throw new BadInput("since-past", "since", "授权最早从今天开始");
    if (until.isBefore(since)) throw new BadInput("until-before", "until", "结束的日子不能早于开始的日子");
    if (until.isAfter(since.plusDays(longest)))
      throw new BadInput("span-too-long", "until", "一次授权最长 " + longest + " 天，到期可以再授权");
  }

  private AgencyView view(Agency agency) {
    return AgencyView.of(agency, today(), null);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String code() {
    var code = new StringBuilder();
    for (int i = 0; i < CODE; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return code.toString();
  }

  private static String shown(String code) {
    return code.substring(0, CODE / 2) + "-" + code.substring(CODE / 2);
  }

  private static byte[] hash(String code) {
    return Sm3.hash(("agency:" + code).getBytes(StandardCharsets.UTF_8));
  }

  private static UUID account(Caller caller) {
    return UUID.fromString(caller.account());
  }

  private static NotFound missing() {
    return new NotFound("没有找到这份授权，请刷新后再看");
  }
}
