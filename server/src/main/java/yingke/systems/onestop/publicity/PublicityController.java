package yingke.systems.onestop.publicity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Public;

/** 公示. */
@RestController
@RequestMapping("/api/onestop/publicity")
class PublicityController {
  private final PublicityDesk desk;
  private final ObjectionDesk objections;
  private final ObjectionAnswerDesk answers;

  PublicityController(PublicityDesk desk, ObjectionDesk objections, ObjectionAnswerDesk answers) {
    this.desk = desk;
    this.objections = objections;
    this.answers = answers;
  }

  /** What is on public notice today, of a town or of all; at most 200. */
  @GetMapping
  @Public(because = "公示就是给大家看的；只有隐去的姓名，期满不再展示")
  List<PublicityView> list(@RequestParam(required = false) @Nullable String town) {
    return desk.list(town);
  }

  /** One notice, while it is up. */
  @GetMapping("/{id}")
  @Public(because = "公示就是给大家看的；只有隐去的姓名，期满不再展示")
  PublicityView get(@PathVariable UUID id) {
    return desk.get(id);
  }

  /** Objects to what is on notice; no sign-in, name and phone as one likes. */
  @PostMapping("/{id}/objections")
  @Public(because = "对公示有异议的，不要求登录也能提")
  @ResponseStatus(HttpStatus.CREATED)
  ObjectionReceipt object(
      @PathVariable UUID id,
      CommandId command,
      @Valid @RequestBody RaiseObjection asked,
      HttpServletRequest request) {
    return desk.object(id, command.value(), asked, request.getRemoteAddr());
  }

  /** The notices of a case, with what was objected. */
  @GetMapping("/cases/{caseId}")
  List<CasePublicity> ofCase(@PathVariable UUID caseId) {
    return objections.ofCase(caseId);
  }

  /** Answers an objection. */
  @PostMapping("/objections/{id}/answer")
  List<CasePublicity> answer(@PathVariable UUID id, @Valid @RequestBody AnswerObjection asked) {
    return objections.answer(id, asked);
  }

  /** Whom to call about an objection; recorded with the reason. */
  @PostMapping("/objections/{id}/contact")
  ObjectionDesk.ObjectorContact contact(
      @PathVariable UUID id, @Valid @RequestBody ObjectionDesk.AskContact asked) {
    return objections.contact(id, asked);
  }

  /** What came of an objection, for whoever raised it. */
  @PostMapping("/objections/answers")
  @Public(because = "提异议不要求登录，答复凭异议编号和当时留的手机号看；同一地址、同一编号限次")
  ObjectionAnswer read(@Valid @RequestBody AskAnswer asked, HttpServletRequest request) {
    return answers.read(asked, request.getRemoteAddr());
  }
}
