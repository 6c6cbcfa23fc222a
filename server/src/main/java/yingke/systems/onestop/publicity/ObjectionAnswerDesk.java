package yingke.systems.onestop.publicity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Pace;

/** Whoever objected reading the answer, without an account: by the number and the phone. */
@Service
class ObjectionAnswerDesk {
  /** So that nobody finds out who objected by trying telephone numbers. */
  private static final int TIMES = 10;

  private static final Duration SPAN = Duration.ofMinutes(15);
  private static final String TOO_OFTEN = "查询太频繁，请过一会儿再查，或者打 12345";

  private final ObjectionStore objections;
  private final Audit audit;
  private final Pace byAddress;
  private final Pace byNumber;

  ObjectionAnswerDesk(ObjectionStore objections, Audit audit, Clock clock) {
    this.objections = objections;
    this.audit = audit;
    this.byAddress = new Pace(TIMES, SPAN, clock);
    this.byNumber = new Pace(TIMES, SPAN, clock);
  }

  /**
   * What came of an objection.
   *
   * @param address where the question comes from, for counting
   * @throws NotFound the same for a number that nobody has, another phone, and none that was left
   */
  @PreAuthorize("permitAll()")
  @Transactional(noRollbackFor = NotFound.class) // a guess leaves its record
  ObjectionAnswer read(AskAnswer asked, String address) {
    var number = asked.number().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    byAddress.step(address, TOO_OFTEN);
    byNumber.step(number, TOO_OFTEN);
    var found = objections.findByNumber(number).filter(each -> isOf(each, asked.phone()));
    audit.record(
        "onestop.publicity.ask",
        "objection:" + found.map(Objection::number).orElse("none"),
        Map.of("found", String.valueOf(found.isPresent())));
    return found.map(ObjectionAnswerDesk::view).orElseThrow(ObjectionAnswerDesk::missing);
  }

  private static boolean isOf(Objection objection, String phone) {
    var left = Optional.ofNullable(objection.phone()).orElse("");
    return MessageDigest.isEqual(bytes(left), bytes(phone.replaceAll("[\\s-]", "")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectionAnswer view(Objection o) {
    var upheld = o.upheld();
    var state = upheld == null ? "正在核实" : upheld ? "异议成立，重新调查" : "异议不成立";
    return new ObjectionAnswer(o.number(), o.raisedAt(), state, upheld, o.answer(), o.answeredAt());
  }

  private static NotFound missing() {
    return new NotFound("没有找到这条异议：请核对编号和提异议时留的手机号；当时没有留手机号的，请打 12345 询问");
  }
}
