package yingke.systems.onestop.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Purpose;
import yingke.capability.registry.Registry;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.files.Files;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.RuleBroken;

/** Finds out whether who stands at the counter may take the result. */
@Component
class Receiver {
  private final Registry registry;
  private final Files files;
  private final Clock clock;

  Receiver(Registry registry, Files files, Clock clock) {
    this.registry = registry;
    this.files = files;
    this.clock = clock;
  }

  /**
   * The applicant must be the one of the base library; whoever comes for them shows a letter, and a
   * member of the household says which. Numbers are compared and forgotten.
   *
   * @throws BadInput when the number cannot be right or the letter is missing
   * @throws RuleBroken when it is somebody else
   */
  void require(HandOut handOut, ServeResult asked) {
    if (asked.file() != null) files.getOwn(asked.file());
    if (asked.role() == null) return;
    var idNumber = Objects.requireNonNullElse(asked.idNumber(), "");
    IdNumber.problem(idNumber, LocalDate.now(clock))
        .ifPresent(sentence -> {
          throw new BadInput("id-number", "idNumber", sentence);
        });
    switch (asked.role()) {
      case SELF -> requireSelf(handOut, Objects.requireNonNullElse(asked.name(), ""), idNumber);
      case AGENT -> {
        if (asked.file() == null)
          throw new BadInput("authority-missing", "file", "代理人领取要有授权委托书，请拍照上传");
      }
      case FAMILY -> {
        if (handOut.applicant().kind() == Kind.LEGAL_ENTITY)
          throw new RuleBroken("no-family", "单位的结果由法定代表人（负责人）或代理人领取");
      }
    }
  }

  private void requireSelf(HandOut handOut, String name, String idNumber) {
    var purpose = new Purpose("onestop", "onestop.hand-out:" + handOut.number());
    var wanted =
        handOut.applicant().kind() == Kind.PERSON
            ? handOut.applicant().id()
            : registry
                .findLegalEntity(handOut.applicant().id(), purpose)
                .map(LegalEntity::representativeId)
                .orElse("");
    boolean same =
        registry
            .findPersonByIdNumber(idNumber, purpose)
            .filter(person -> person.name().value().equals(name.strip()))
            .filter(person -> person.id().equals(wanted))
            .isPresent();
    if (!same)
      throw new RuleBroken(
          "not-the-applicant", "来人不是申请人本人（单位的，是法定代表人或负责人）：请核对姓名和身份证号码；替别人来领的，请选“代理人”并上传委托书");
  }
}
