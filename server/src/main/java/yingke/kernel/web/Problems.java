package yingke.kernel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Problem bodies as RFC 9457 shapes them, with our {@code code}. */
final class Problems {
  private Problems() {}

  static ProblemDetail of(HttpStatusCode status, String code, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setProperty("code", code);
    return problem;
  }

  /** For a body that no form or list needs. */
  static ProblemDetail tooLong(DataSize limit) {
    return of(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-long",
        "提交的内容超过 %d MB 的上限，请精简后重试；文件请用上传功能提交".formatted(limit.toMegabytes()));
  }

  /** For a list with a hole, named by its place: {@code days[0]}. */
  static ProblemDetail hole(List<JacksonException.Reference> path) {
    var place = new StringBuilder();
    for (var step : path)
      if (step.getPropertyName() == null) place.append('[').append(step.getIndex()).append(']');
      else place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
    var problem = of(HttpStatus.BAD_REQUEST, "invalid-fields", "有内容填写不正确，请按提示修改");
    problem.setProperty("fields", List.of(new WrongField(place.toString(), "这一项是空的，请填写或删除")));
    return problem;
  }

  /** Answers where no controller can. */
  static void write(HttpServletResponse response, ProblemDetail problem, JsonMapper json)
      throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    json.writeValue(response.getOutputStream(), problem);
  }

  /** For what the framework refuses by itself. */
  static ProblemDetail plain(HttpStatusCode status) {
    return switch (HttpStatus.resolve(status.value())) {
      case UNAUTHORIZED -> of(status, "not-signed-in", "请先登录");
      case FORBIDDEN -> of(status, "forbidden", "您没有办理此项操作的权限");
      case NOT_FOUND -> of(status, "not-found", "没有找到您要的内容");
      case METHOD_NOT_ALLOWED -> of(status, "method-not-allowed", "此地址不支持这种操作");
      case UNSUPPORTED_MEDIA_TYPE -> of(status, "unsupported-media-type", "不支持的内容格式");
      case INTERNAL_SERVER_ERROR -> of(status, "unexpected", "系统出现意外错误，请稍后重试");
      case null, default -> of(status, "bad-request", "请求不正确，请检查后重试");
    };
  }
}
