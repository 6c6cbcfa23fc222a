package yingke.systems.onestop.external;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.capability.exchange.Peer;
import yingke.capability.exchange.Peers;
import yingke.capability.exchange.Signing;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.events.OwnCases;

/** Shows how far an application is in another system, and lets its applicant go there. */
@Service
class ExternalDesk {
  private final ApplicationStore applications;
  private final ExternalViews views;
  private final OwnCases cases;
  private final Casework casework;
  private final Peers peers;
  private final Audit audit;
  private final Clock clock;

  ExternalDesk(
      ApplicationStore applications,
      ExternalViews views,
      OwnCases cases,
      Casework casework,
      Peers peers,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.views = views;
    this.cases = cases;
    this.casework = casework;
    this.peers = peers;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  ExternalView own(UUID application) {
    return views.of(mine(application));
  }

  /** The way to the other system's form, signed for this application and for some minutes. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  public ExternalView.WayThere visit(UUID application) {
    var own = mine(application);
    var known = views.known(own);
    if (known.state() != ExternalCase.State.HANDED_OVER)
      throw new RuleBroken("handed-over-already", "这份申请在那边已经提交，不用再去；有结果会告诉您");
    var waiting = views.waiting(known);
    var peer = peers.find(Peers.PROVINCE).orElse(null);
    if (waiting != null || peer == null)
      throw new RuleBroken(
          "province-away", Objects.requireNonNullElse(waiting, ExternalViews.AWAY));
    audit.record(
        "onestop.application.own",
        "application:" + own.number(),
        Map.of("act", "visit", "system", known.system()));
    return new ExternalView.WayThere(url(peer, known), views.systemName(known));
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  ExternalView ofCase(UUID caseId) {
    var matter = casework.read(caseId).matter();
    return views.of(cases.applicationOf(matter).orElseThrow(ExternalViews::none));
  }

  private String url(Peer peer, ExternalCase known) {
    var at = clock.instant().toString();
    var ticket = ("ticket " + known.number()).getBytes(StandardCharsets.UTF_8);
    return "%s/handover?number=%s&at=%s&signature=%s"
        .formatted(
            peer.pages(), known.number(), at, Signing.of(peer.secret(), peer.ours(), at, ticket));
  }

  private Application mine(UUID application) {
    return applications
        .findOwn(application, Callers.current())
        .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
  }
}
