package yingke.systems.onestop.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Public;

/** 进度查询. */
@RestController
@RequestMapping("/api/onestop/progress")
class ProgressController {
  private final ProgressDesk desk;

  ProgressController(ProgressDesk desk) {
    this.desk = desk;
  }

  /** Where an application is, for who knows its number and the last four of the ID. */
  @PostMapping
  @Public(because = "进度查询凭申请编号和证件后四位，不要求登录")
  ProgressView find(@Valid @RequestBody AskProgress asked, HttpServletRequest request) {
    return desk.find(asked, request.getRemoteAddr());
  }
}
