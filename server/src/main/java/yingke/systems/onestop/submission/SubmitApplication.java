package yingke.systems.onestop.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Handing it in.
 *
 * @param reasons by field: why a value that a check flagged is right all the same; may be absent
 */
public record SubmitApplication(
    @Nullable Map<String, @NotBlank @Size(min = 4, max = 200, message = "理由请写 4 到 200 个字") String>
        reasons) {
  Map<String, String> given() {
    return reasons == null ? Map.of() : reasons;
  }
}
