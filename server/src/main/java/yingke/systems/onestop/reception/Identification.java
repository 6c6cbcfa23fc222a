package yingke.systems.onestop.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.capability.registry.Purpose;
import yingke.capability.registry.Registry;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/**
 * Finds out who stands at the counter. Name and ID number must both be right; at a service point a
 * neighbor town's people answer as if there were none, so that nothing can be found out by trying.
 */
@Component
class Identification {
  private final Registry registry;
  private final Clock clock;

  Identification(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Who it is and in whose name.
   *
   * @param division where the party is registered
   */
  record Identified(Person person, SubjectRef party, String partyName, String division) {}

  /**
   * @param within prefix of the division code that the counter serves; empty for everybody
   * @throws BadInput when a number cannot be right
   * @throws NotFound when the counter serves nobody of that name and number
   * @throws RuleBroken when the person may not come for the firm
   */
  Identified identify(OpenVisit asked, UUID visit, String within) {
    IdNumber.problem(asked.idNumber(), LocalDate.now(clock))
        .ifPresent(sentence -> {
          throw new BadInput("id-number", "idNumber", sentence);
        });
    var purpose = new Purpose("onestop", Visit.purpose(visit));
    var code = asked.creditCode() == null ? "" : asked.creditCode().strip();
    var person =
        registry
            .findPersonByIdNumber(asked.idNumber(), purpose)
            .filter(found -> found.name().value().equals(asked.name().strip()))
            .filter(found -> !code.isEmpty() || found.division().value().startsWith(within))
            .orElseThrow(() -> unknown(within));
    if (code.isEmpty())
      return new Identified(
          person,
          new SubjectRef(Kind.PERSON, person.id()),
          person.name().value(),
          person.division().value());
    var firm = firm(code, purpose, within);
    requireAuthority(asked, person, firm);
    return new Identified(
        person,
        new SubjectRef(Kind.LEGAL_ENTITY, firm.id()),
        firm.name().value(),
        firm.division().value());
  }

  private LegalEntity firm(String code, Purpose purpose, String within) {
    CreditCode.problem(code)
        .ifPresent(sentence -> {
          throw new BadInput("credit-code", "creditCode", sentence);
        });
    var firm =
        registry
            .findLegalEntityByCode(code, purpose)
            .filter(found -> found.division().value().startsWith(within))
            .orElseThrow(() -> new NotFound("法人库里没有查到这个单位，或者不归本服务点办理，请核对营业执照上的统一社会信用代码"));
    if (firm.status().value() != LegalEntity.Status.OPEN)
      throw new RuleBroken(
          "firm-closed",
          "“" + firm.name().value() + "”已" + firm.status().value().title() + "，不能再办理");
    return firm;
  }

  private static void requireAuthority(OpenVisit asked, Person person, LegalEntity firm) {
    if (person.id().equals(firm.representativeId()) || asked.authorityFile() != null) return;
    throw new RuleBroken("authority-missing", "来人不是这个单位的法定代表人（负责人），请上传单位盖章的授权委托书");
  }

  private static NotFound unknown(String within) {
    return new NotFound(
        Optional.of(within)
            .filter(prefix -> prefix.length() > 6)
            .map(_ -> "本乡镇没有查到姓名和身份证号码都对得上的人，请核对证件；户籍在别处的，请到户籍地服务点或区政务服务中心综合窗口办理")
            .orElse("人口库里没有查到姓名和身份证号码都对得上的人，请核对证件原件"));
  }
}
