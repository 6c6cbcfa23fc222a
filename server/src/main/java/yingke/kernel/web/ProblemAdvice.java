package yingke.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.InvalidNullException;

/** Turns every failure into an RFC 9457 problem with a {@code code} and a sentence for the user. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  /** How Spring begins the message of an error that came while committing. */
  private static final String COMMIT = "JDBC commit";

  private final DataSize uploadLimit;

  ProblemAdvice(@Value("${spring.servlet.multipart.max-file-size}") DataSize uploadLimit) {
    this.uploadLimit = uploadLimit;
  }

  @ExceptionHandler
  ProblemDetail on(RuleBroken broken) {
    return Problems.of(HttpStatus.CONFLICT, broken.code(), sentence(broken));
  }

  @ExceptionHandler
  ProblemDetail on(BadInput bad) {
    var problem = Problems.of(HttpStatus.BAD_REQUEST, bad.code(), sentence(bad));
    if (!bad.fields().isEmpty()) problem.setProperty("fields", bad.fields());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail on(NotFound missing) {
    return Problems.of(HttpStatus.NOT_FOUND, "not-found", sentence(missing));
  }

  @ExceptionHandler
  ProblemDetail on(Stale stale) {
    return Problems.of(HttpStatus.CONFLICT, "stale", sentence(stale));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(TooOften often) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(often.retryAfter().toSeconds()))
        .body(Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-often", sentence(often)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Unavailable away) {
    return later("30", away.code(), sentence(away));
  }

  /** Nobody but the administrator ends this, so nobody needs to ask again soon. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(StorageFull full) {
    LOG.error("the database's disk is full: {}", full.getMessage());
    return later("60", "storage-full", "服务器存储空间不足，本次操作没有保存。请稍后重试，仍不成功请联系系统管理员");
  }

  private static ResponseEntity<ProblemDetail> later(String seconds, String code, String sentence) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, code, sentence));
  }

  @ExceptionHandler
  ProblemDetail on(OptimisticLockingFailureException stale) {
    return Problems.of(HttpStatus.CONFLICT, "stale", "内容已被他人修改，请刷新后重试");
  }

  @ExceptionHandler
  ProblemDetail on(AccessDeniedException denied, HttpServletRequest request) {
    if (request.getAttribute(SignInFilter.STOPPED) instanceof String why)
      return Problems.of(HttpStatus.FORBIDDEN, "agency-ended", why);
    return Problems.of(HttpStatus.FORBIDDEN, "forbidden", "您没有办理此项操作的权限");
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<ProblemDetail> onDatabaseAway(Exception away) {
    if (sentence(away).startsWith(COMMIT)) return unsure(away);
    LOG.warn("database is not reachable: {}", away.getMessage());
    return later("5", "database-away", "数据库暂时没有响应，本次操作没有保存，请稍后重试");
  }

  /** Whether a commit was done whose answer never came, nobody can say. */
  private static ResponseEntity<ProblemDetail> unsure(Exception lost) {
    LOG.warn("the answer to a commit was lost", lost);
    return later("5", "database-unsure", "数据库在保存时断开，不能确定本次操作是否已经保存：请稍后刷新查看，没有保存的再办一次");
  }

  @ExceptionHandler
  ProblemDetail on(ImpossibleText text) {
    return Problems.of(HttpStatus.BAD_REQUEST, "impossible-text", "内容中含有无法保存的控制字符，请删除后重试");
  }

  @ExceptionHandler
  ProblemDetail on(OutOfRange far) {
    return Problems.of(HttpStatus.BAD_REQUEST, "out-of-range", "日期或数字超出了可用的范围，请检查后重试");
  }

  /**
   * A connection that broke in the middle of the work cannot even be rolled back. Spring names the
   * error that came before the rollback, except one of the commit itself.
   */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> onRollbackFailed(
      TransactionSystemException broken, HttpServletRequest request) {
    return switch (broken.getApplicationException()) {
      case null -> unsure(broken);
      case StorageFull full -> on(full);
      case DataAccessResourceFailureException away -> onDatabaseAway(away);
      default -> ResponseEntity.internalServerError().body(onAnythingElse(broken, request));
    };
  }

  @ExceptionHandler
  ProblemDetail onAnythingElse(Exception failure, HttpServletRequest request) {
    var trace = UUID.randomUUID();
    LOG.error(
        "{} {} failed, trace {}", request.getMethod(), request.getRequestURI(), trace, failure);
    var problem =
        Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "系统出现意外错误，请把编号告诉管理员：" + trace);
    problem.setProperty("trace", trace);
    return problem;
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var fields =
        invalid.getBindingResult().getFieldErrors().stream()
            .map(e -> new WrongField(e.getField(), sentence(e)))
            .toList();
    var problem = Problems.of(HttpStatus.BAD_REQUEST, "invalid-fields", "有内容填写不正确，请按提示修改");
    problem.setProperty("fields", fields);
    return ResponseEntity.badRequest().body(problem);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (NestedExceptionUtils.getRootCause(unreadable) instanceof BodyLimit.Passed passed)
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
          .body(Problems.tooLong(passed.limit()));
    if (unreadable.getCause() instanceof InvalidNullException hole)
      return ResponseEntity.badRequest().body(Problems.hole(hole.getPath()));
    return ResponseEntity.badRequest()
        .body(Problems.of(HttpStatus.BAD_REQUEST, "unreadable", "请求内容无法识别，请检查格式"));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException large,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
        .body(
            Problems.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-large",
                "文件超过 %d MB 的上限，请压缩或拆分后再上传".formatted(limit(large).toMegabytes())));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.status(status).headers(headers).body(Problems.plain(status));
  }

  /** The servlet container does not say which limit was passed. */
  private DataSize limit(MaxUploadSizeExceededException large) {
    return large.getMaxUploadSize() < 0 ? uploadLimit : DataSize.ofBytes(large.getMaxUploadSize());
  }

  /** What does not fit the type at all comes with Java's words, which help nobody. */
  private static String sentence(FieldError wrong) {
    return wrong.isBindingFailure()
        ? "格式不对或不在可选范围内，请检查后重试"
        : String.valueOf(wrong.getDefaultMessage());
  }

  private static String sentence(Exception failure) {
    return String.valueOf(failure.getMessage());
  }
}
