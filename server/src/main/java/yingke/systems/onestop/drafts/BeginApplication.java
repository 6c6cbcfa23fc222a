package yingke.systems.onestop.drafts;

import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which service item somebody wants to apply for.
 *
 * @param license which license is to be renewed; null takes the one that ends first
 */
public record BeginApplication(
    @NotBlank(message = "请选择要办理的事项") String item, @Nullable UUID license) {
  public BeginApplication(String item) {
    this(item, null);
  }
}
