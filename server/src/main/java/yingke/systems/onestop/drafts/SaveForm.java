package yingke.systems.onestop.drafts;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** The whole form as it stands; what base libraries hold for good is not taken from it. */
public record SaveForm(@NotNull(message = "请提交表单内容") Map<String, Object> values) {
  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "SaveForm[]";
  }
}
