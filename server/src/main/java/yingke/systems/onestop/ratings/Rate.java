package yingke.systems.onestop.ratings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant thinks.
 *
 * @param stars 5 非常满意 to 1 非常不满意
 * @param tags of the list that is offered; a bad rating ticks at least one
 */
public record Rate(
    @NotNull(message = "请选择满意程度")
        @Min(value = 1, message = "请选择满意程度")
        @Max(value = 5, message = "请选择满意程度")
        Integer stars,
    @Nullable @Size(max = 7, message = "最多选 7 个标签") List<String> tags,
    @Nullable @Size(max = 500, message = "意见最多 500 个字") String text) {
  List<String> ticked() {
    return tags == null ? List.of() : List.copyOf(tags);
  }
}
