package yingke.kernel.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what failed before any controller was asked, in the words of every other problem. */
@Hidden
@RestController
@Public(because = "a refusal is told to everybody")
class LastResortController implements ErrorController {
  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> tell(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatusCode.valueOf(code)
            : HttpStatus.NOT_FOUND;
    return ResponseEntity.status(status).body(Problems.plain(status));
  }
}
