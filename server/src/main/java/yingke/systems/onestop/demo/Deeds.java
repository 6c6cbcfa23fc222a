package yingke.systems.onestop.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.InventedCallers;

/** What officers and applicants do with a case, in the words of the demonstration. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class Deeds {
  static final String PROBLEM = "照片模糊，看不清洗手池的位置，请重新拍照上传";

  private static final String DEREGISTRATION = "onestop-sole-trader-deregistration";
  private static final int AID = 1_500;

  /** So many digits of a division's code name its town. */
  private static final int TOWN_DIGITS = 9;

  private final Casework casework;
  private final InventedCallers callers;
  private final Province province;

  Deeds(Casework casework, InventedCallers callers, Province province) {
    this.casework = casework;
    this.callers = callers;
    this.province = province;
  }

  /**
   * Takes an action as the one whose turn it is.
   *
   * @param step the action; {@code clear/tax} is the one of a department that was asked
   */
  CaseView act(
      UUID caseId, UUID command, String step, Caller party, String material, LocalDate day) {
    var seen = Callers.as(party, () -> casework.read(caseId));
    if (step.startsWith("foreign-")) {
      province.tell(seen.number(), command, step);
      return Callers.as(party, () -> casework.read(caseId));
    }
    var slash = step.indexOf('/');
    var action = slash < 0 ? step : step.substring(0, slash);
    var asked = slash < 0 ? null : step.substring(slash + 1);
    var staff = asked == null ? staff(seen, action) : asked + "-window";
    var actor = action.matches("resubmit|withdraw") ? party : callers.officer(staff);
    return Callers.as(
        actor,
        () ->
            casework.act(
                new ActOnCase(
                    caseId,
                    casework.read(caseId).version(),
                    command,
                    action,
                    opinion(seen, action),
                    List.of(),
                    form(action, material, day),
                    asked)));
  }

  static UUID named(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** An entrusted town's officers (委托) handle relief; departments have an officer a post. */
  private static String staff(CaseView seen, String action) {
    if (action.equals("withdraw") || action.equals("resubmit")) return "";
    if (seen.procedure().equals(DEREGISTRATION) && action.equals("grant"))
      return seen.department() + "-reviewer";
    if (!seen.procedure().equals("onestop-temporary-relief"))
      return seen.department() + "-" + post(action);
    var town = "town-" + seen.division().substring(0, TOWN_DIGITS);
    return town + (action.equals("confirm-survey") ? "-head" : "-clerk");
  }

  private static String post(String action) {
    return switch (action) {
      case "accept", "supplement", "decline" -> "window";
      case "record-inspection", "start-test", "finish-test" -> "inspector-1";
      case "confirm-inspection" -> "inspector-2";
      case "propose-grant", "propose-refuse" -> "reviewer";
      case "grant", "refuse", "request-extension" -> "director";
      default -> throw new IllegalStateException("nobody does " + action);
    };
  }

  private static String opinion(CaseView seen, String action) {
    if (action.equals("grant") && seen.procedure().equals(DEREGISTRATION)) return "各部门没有异议，准予注销。";
    if (action.equals("withdraw") && seen.procedure().equals("onestop-external"))
      return "改到派出所窗口现场办理。";
    return switch (action) {
      case "object" -> "有一个季度没有申报纳税，请先补报。";
      case "propose-grant" -> "核查记录齐全，符合条件，拟准予许可。";
      case "grant" -> "经审查，符合条件，准予许可。";
      case "propose-refuse" -> "现场核查不符合要求，拟不予许可。";
      case "refuse" -> "经营场所与污染源没有有效隔开，不符合法定条件。";
      case "decline" -> "所申请的经营内容不属于本事项范围，不予受理。";
      case "withdraw" -> "经营场所有变动，先撤回申请。";
      case "request-extension" -> "申请人正在整改经营场所，需要再到现场核查一次。";
      default -> "";
    };
  }

  private static Map<String, Object> form(String action, String material, LocalDate day) {
    return switch (action) {
      case "supplement" ->
          Map.of("items", List.of(Map.of("material", material, "problem", PROBLEM)));
      case "record-inspection" ->
          Map.of("inspectedOn", day.toString(), "findings", "场所整洁，设施齐全，与申请一致。", "conclusion", "符合");
      case "record-survey" -> Map.of("surveyedOn", day.toString(), "findings", "入户看过，情况属实。");
      case "confirm-survey" -> Map.of("amount", AID);
      case "start-test" ->
          Map.of("items", "室内空气、用品用具", "institution", "区疾控检测中心（演示）", "expectedDays", 9);
      case "finish-test" -> Map.of("conclusion", "合格", "result", "各项指标合格。");
      default -> Map.of();
    };
  }
}
