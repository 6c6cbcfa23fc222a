package yingke.kernel.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Mends what springdoc gets wrong by itself: equal simple names of two modules would merge
 * silently, operation ids would be {@code list_1}, and every field of a record would be optional.
 */
@Configuration
class OpenApi {
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

  @Bean
  ModelResolver typeNames(ObjectMapperProvider mappers) {
    return new ModelResolver(
        mappers.jsonMapper(),
        new TypeNameResolver() {
          @Override
          protected String nameForClass(Class<?> type, Set<Options> options) {
            var name = super.nameForClass(type, options);
            return type.getPackageName().startsWith("yingke.")
                ? module(type.getPackageName()) + "." + name
                : name;
          }
        });
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
      if (property.get$ref() != null) return;
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
