package yingke.kernel.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing that the program reads has lists with holes: {@code [null]} is refused (400). */
@Configuration
class WholeLists {
  @Bean
  JsonMapperBuilderCustomizer noHoles() {
    var whole = JsonSetter.Value.forContentNulls(Nulls.FAIL);
    return builder ->
        builder
            .withConfigOverride(List.class, list -> list.setNullHandling(whole))
            .withConfigOverride(Set.class, set -> set.setNullHandling(whole));
  }
}
