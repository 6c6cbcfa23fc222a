package yingke.systems.onestop.retyping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import yingke.capability.exchange.PeerClient;
import yingke.capability.exchange.Peers;
import yingke.kernel.calendar.Workdays;
import yingke.systems.onestop.retyping.BindingStore.Typed;

/** Looks every night whether what officers typed elsewhere stands there, and what they forgot. */
@Component
class FindingJob {
  private static final Logger LOG = LoggerFactory.getLogger(FindingJob.class);

  private final ForeignForms forms;
  private final BindingStore store;
  private final Peers peers;
  private final PeerClient client;
  private final Workdays workdays;
  private final TransactionOperations transactions;
  private final Clock clock;

  FindingJob(
      ForeignForms forms,
      BindingStore store,
      Peers peers,
      PeerClient client,
      Workdays workdays,
      TransactionOperations transactions,
      Clock clock) {
    this.forms = forms;
    this.store = store;
    this.peers = peers;
    this.client = client;
    this.workdays = workdays;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(cron = "0 0 2 * * *", zone = "Asia/Shanghai")
  void look() {
    try {
      lookOn(LocalDate.now(clock));
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("bindings not looked at now: {}", away.getMessage());
    }
  }

  /** Renews the list as of a day. */
  void lookOn(LocalDate today) {
    var found = new ArrayList<Mismatch>();
    for (var form : forms.list()) {
      var there = receipts(form);
      for (var typed : store.typed(Set.copyOf(form.items()))) {
        var kind = kind(form, typed, there, today);
        if (kind != null) found.add(finding(form, typed, kind, today));
      }
    }
    transactions.executeWithoutResult(_ -> {
      store.clearFindings();
      found.forEach(store::insert);
    });
  }

  private Mismatch.@Nullable Flaw kind(
      ForeignForm form, Typed typed, @Nullable Map<String, String> there, LocalDate today) {
    if (typed.foreignNumber() == null) {
      var submitted = LocalDate.ofInstant(typed.submittedAt(), clock.getZone());
      var last = workdays.plus(submitted, form.patience(submitted));
      return last.isBefore(today) ? Mismatch.Flaw.UNBOUND : null;
    }
    if (there == null) return null; // not asked tonight: nothing can be said
    var party = there.get(typed.foreignNumber());
    if (party == null) return Mismatch.Flaw.UNKNOWN_THERE;
    return party.equals(typed.applicantName()) ? null : Mismatch.Flaw.OTHER_PARTY;
  }

  private static Mismatch finding(
      ForeignForm form, Typed typed, Mismatch.Flaw kind, LocalDate today) {
    return new Mismatch(
        typed.application(),
        typed.caseId(),
        typed.caseNumber(),
        typed.item(),
        typed.department(),
        form.system(),
        kind,
        typed.foreignNumber(),
        today);
  }

  /** Receipt numbers and whose they are, as the other system lists them; null when it is away. */
  private @Nullable Map<String, String> receipts(ForeignForm form) {
    var peer = peers.find(Peers.PROVINCE);
    if (peer.isEmpty()) return null;
    try {
      var receipts = new HashMap<String, String>();
      for (var line :
          client.ask(peer.get(), "/receipts", Map.of("system", form.system())).path("items"))
        receipts.put(line.path("number").asString(""), line.path("party").asString(""));
      return receipts;
    } catch (PeerClient.Away away) {
      LOG.warn("receipts of {} not compared: {}", form.system(), List.of(away.sentence()));
      return null;
    }
  }
}
