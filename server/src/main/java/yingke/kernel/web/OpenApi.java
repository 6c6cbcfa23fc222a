package yingke.kernel.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Mends what springdoc gets wrong by itself: equal simple names of two modules would merge
 * silently, operation ids would be {@code list_1}, and every field of a record would be optional.
 */
@Configuration
class OpenApi {
  OpenApi() { // neither is sent as a query or body: see HeaderArguments; a stream is text
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(CommandId.class, Version.class, CsrfToken.class)
        .replaceWithClass(SseEmitter.class, String.class);
  }

  @Bean
  OpenAPI about() {
    return new OpenAPI()
        .info(new Info().title("Yingke").version("1").description("区级数字政府接口"))
        .servers(List.of(new Server().url("/")));
  }

  @Bean
  OperationCustomizer operationIds() {
    return (operation, handler) -> {
      var type = handler.getBeanType();
      var resource = type.getSimpleName().replace("Controller", "");
      operation.setOperationId(
          module(type.getPackageName()) + "_" + resource + "_" + handler.getMethod().getName());
      return operation;
    };
  }

  /** The first sentence of the Javadoc is the summary; only what it leaves out is description. */
  @Bean
  OperationCustomizer words() {
    return (operation, handler) -> {
      var summary = plain(operation.getSummary());
      var description = plain(operation.getDescription());
      operation.setSummary(summary);
      operation.setDescription(Objects.equals(summary, description) ? null : description);
      return operation;
    };
  }

  private static @Nullable String plain(@Nullable String javadoc) {
    return javadoc == null ? null : javadoc.replaceAll("</?(code|p)>", "");
  }

  @Bean
  OperationCustomizer headers() {
    return (operation, handler) -> {
      for (var parameter : handler.getMethodParameters())
        if (parameter.getParameterType() == CommandId.class)
          operation.addParametersItem(
              header(
                  HeaderArguments.IDEMPOTENCY_KEY,
                  "8 to 64 characters; the same again when retrying"));
        else if (parameter.getParameterType() == Version.class)
          operation.addParametersItem(
              header(HttpHeaders.IF_MATCH, "the ETag that was read before"));
      return operation;
    };
  }

  /** A POST that builds its own answer has created something; others build one without a body. */
  @Bean
  OperationCustomizer successStatus() {
    return (operation, handler) -> {
      if (handler.getMethod().getReturnType() != ResponseEntity.class) return operation;
      var answers = operation.getResponses();
      if (handler.hasMethodAnnotation(PostMapping.class)) move(answers, "201", "Created");
      else if (!handler.hasMethodAnnotation(GetMapping.class)) move(answers, "204", "No Content");
      return operation;
    };
  }

  private static void move(ApiResponses answers, String status, String description) {
    var success = answers.remove("200");
    if (success != null) answers.addApiResponse(status, success.description(description));
  }

  private static Parameter header(String name, String description) {
    return new HeaderParameter()
        .name(name)
        .required(true)
        .description(description)
        .schema(new StringSchema());
  }

  @Bean
  ModelResolver typeNames(ObjectMapperProvider mappers) {
    var owners = new ConcurrentHashMap<String, Class<?>>();
    return new ModelResolver(
            mappers.jsonMapper(),
            new TypeNameResolver() {
              @Override
              protected String nameForClass(Class<?> type, Set<Options> options) {
                var name = super.nameForClass(type, options);
                if (!type.getPackageName().startsWith("yingke.")) return name;
                var full = module(type.getPackageName()) + "." + name;
                return unlessTaken(full, type, owners.putIfAbsent(full, type));
              }
            })
        .openapi31(true);
  }

  /** Two types of one name would become one in the document, and nobody would see it. */
  private static String unlessTaken(String name, Class<?> type, @Nullable Class<?> owner) {
    if (owner == null || owner == type) return name;
    throw new IllegalStateException(
        "rename %s or %s: both are %s in the API".formatted(owner.getName(), type.getName(), name));
  }

  @Bean
  ModelConverter requiredUnlessNullable() {
    return OpenApi::requireComponents;
  }

  private static @Nullable Schema<?> requireComponents(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) return null;
    var schema = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (schema == null || !java.getRawClass().isRecord()) return schema;
    var model =
        schema.get$ref() == null
            ? schema
            : context
                .getDefinedModels()
                .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
    if (model != null && model.getProperties() != null)
      for (var component : java.getRawClass().getRecordComponents()) require(model, component);
    return schema;
  }

  private static void require(Schema<?> model, RecordComponent component) {
    Schema<?> property = model.getProperties().get(component.getName());
    if (property == null) return;
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      if (property.get$ref() != null) {
        var nothing = new Schema<>(SpecVersion.V31).types(Set.of("null"));
        model.addProperty(
            component.getName(), new Schema<>(SpecVersion.V31).anyOf(List.of(property, nothing)));
        return;
      }
      var types =
          new LinkedHashSet<>(property.getTypes() == null ? Set.of("string") : property.getTypes());
      types.add("null");
      property.setTypes(types);
    } else if (model.getRequired() == null || !model.getRequired().contains(component.getName())) {
      model.addRequiredItem(component.getName());
    }
  }

  /** {@code yingke.systems.onestop.items} belongs to {@code onestop}. */
  private static String module(String packageName) {
    var parts = packageName.split("\\.");
    return parts.length > 2 ? parts[2] : parts[parts.length - 1];
  }
}
