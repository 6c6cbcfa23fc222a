package yingke.kernel.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take {@link CommandId} and {@link Version} as parameters. */
@Configuration
class HeaderArguments implements WebMvcConfigurer {
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Commands());
    resolvers.add(new Versions());
  }

  private static final class Commands implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == CommandId.class;
    }

    @Override
    public CommandId resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var key = request.getHeader(IDEMPOTENCY_KEY);
      if (key == null || !KEY.matcher(key).matches())
        throw new BadInput(
            "idempotency-key-missing",
            "",
            "请求缺少有效的 Idempotency-Key 请求头（8 至 64 位字母、数字、- 或 _），重试时请使用同一个值");
      var user = request.getUserPrincipal();
      return CommandId.of(user == null ? "" : user.getName(), key);
    }
  }

  private static final class Versions implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Version.class;
    }

    @Override
    public Version resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var tag = request.getHeader(HttpHeaders.IF_MATCH);
      var found = TAG.matcher(tag == null ? "" : tag);
      if (!found.matches())
        throw new BadInput("if-match-missing", "", "修改前请先读取最新内容，并在 If-Match 请求头中带上读到的 ETag");
      return new Version(Integer.parseInt(found.group(1)));
    }
  }
}
