package yingke.kernel.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.web.RuleBroken;

/** Whose account the claims of the unified identity open. */
@Component
class UnifiedAccounts {
  private static final String INDEX = "identity.unified-account.id-number";
  private static final int NAME = 12;

  private final UnifiedStore unified;
  private final IdentityStore store;
  private final ObjectProvider<Subjects> subjects;
  private final Sealing sealing;
  private final Audit audit;
  private final Clock clock;
  private final Environment settings;

  UnifiedAccounts(
      UnifiedStore unified,
      IdentityStore store,
      ObjectProvider<Subjects> subjects,
      Sealing sealing,
      Audit audit,
      Clock clock,
      Environment settings) {
    this.unified = unified;
    this.store = store;
    this.subjects = subjects;
    this.sealing = sealing;
    this.audit = audit;
    this.clock = clock;
    this.settings = settings;
  }

  /** The account of the person whom the claims name; opened when there is none. */
  Account of(Map<String, Object> claims) {
    var number = IdNumber.normalized(claim(claims, "id-number", "id_number"));
    if (IdNumber.problem(number).isPresent())
      throw new RuleBroken("unified-incomplete", "统一身份认证没有给出有效的身份证号码，请先在省平台完成实名认证");
    var index = sealing.blindIndex(INDEX, number);
    var known = unified.find(index);
    if (known.isPresent()) return known.get();
    var person = subjects.getObject().person(number);
    var subject =
        person
            .map(Subjects.Named::subject)
            .orElseGet(() -> new SubjectRef(SubjectRef.Kind.PERSON, UUID.randomUUID().toString()));
    var account =
        unified
            .findBySubject(subject)
            .orElseGet(() ->
                opened(
                    subject,
                    person.map(Subjects.Named::name).orElse(claim(claims, "name", "name"))));
    unified.bind(index, account.id(), clock.instant());
    return account;
  }

  private Account opened(SubjectRef subject, String name) {
    var id = UUID.randomUUID();
    var account =
        Account.of(
            id,
            "u-" + id.toString().replace("-", "").substring(0, NAME),
            subject,
            name,
            clock.instant());
    store.insert(account);
    audit.record(
        "identity.account.manage", "account:" + id, Map.of("act", "open", "by", "unified"));
    return account;
  }

  /**
   * A legal entity's sign-in vouches for this session alone; it makes nobody an agent for longer.
   */
  void actFor(Map<String, Object> claims, String token) {
    var code = claim(claims, "credit-code", "uscc");
    if (code.isEmpty()) return;
    var firm =
        subjects
            .getObject()
            .firm(code)
            .orElseThrow(
                () -> new RuleBroken("firm-unknown", "本区的法人库里没有这家企业，请核对统一社会信用代码，或以个人身份登录"));
    store.actFor(Sessions.hash(token), firm.subject(), firm.name(), null);
  }

  /** Provinces name their claims differently: {@code yingke.identity.unified.claims.<ours>}. */
  private String claim(Map<String, Object> claims, String ours, String usual) {
    var name = settings.getProperty("yingke.identity.unified.claims." + ours, usual);
    return Objects.toString(claims.get(name), "").strip();
  }
}
