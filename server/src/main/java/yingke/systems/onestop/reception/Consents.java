package yingke.systems.onestop.reception;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.organization.Organization;

/** Tells people that somebody helps them, and asks for their consent by a code. */
@Component
class Consents {
  private static final int CODES = 1_000_000;
  private static final String LINK = "/portal/helped";

  private final Notices notices;
  private final Organization organization;
  private final ReceptionRules rules;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Consents(Notices notices, Organization organization, ReceptionRules rules, Clock clock) {
    this.notices = notices;
    this.organization = organization;
    this.rules = rules;
    this.clock = clock;
  }

  /** How long a consent and its code hold, for those given today. */
  ReceptionRules.Rule rule() {
    return rules.on(LocalDate.now(clock));
  }

  /** What the organ is called whose officer receives. */
  String organ(Visit visit) {
    return organization.department(visit.department()).name();
  }

  /** Six digits that nobody can guess. */
  String code() {
    return "%06d".formatted(random.nextInt(CODES));
  }

  /** Sends the code to the person's own telephone. */
  void ask(Visit visit, String code, String phone) {
    tell(
        visit,
        "code",
        visit.person(),
        "帮办代办验证码 " + code,
        "%s的%s想帮您办事。同意的，请在 %d 分钟内把验证码 %s 告诉工作人员；不同意的，不要告诉任何人。"
            .formatted(organ(visit), visit.officerName(), rule().codeMinutes(), code),
        phone);
  }

  /** Tells the person that the help has begun, and where it can be stopped. */
  void begun(Visit visit, @Nullable String phone) {
    tell(
        visit,
        "begun",
        visit.person(),
        "有人在帮您办事",
        "%s的%s正在帮%s办事（%s）。办了什么都会告诉您；不是您的意思，可以在“帮我办的”里马上停止，或者拨打 12345。"
            .formatted(organ(visit), visit.officerName(), name(visit), visit.proof().title()),
        phone);
  }

  /** Tells whom it is about what was done in their name. */
  void done(Visit visit, UUID event, String what) {
    tell(
        visit,
        event.toString(),
        visit.party(),
        "替您办了一件事",
        "%s替您%s。不是您的意思，可以在“帮我办的”里停止，也可以打开办件撤回申请。".formatted(visit.officerName(), what),
        null);
  }

  private void tell(
      Visit visit, String what, SubjectRef to, String title, String text, @Nullable String phone) {
    var key = "onestop.visit:" + visit.id() + ":" + what;
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            to,
            title,
            text,
            LINK,
            phone));
  }

  private static String name(Visit visit) {
    return visit.party().equals(visit.person()) ? "您" : visit.partyName();
  }
}
