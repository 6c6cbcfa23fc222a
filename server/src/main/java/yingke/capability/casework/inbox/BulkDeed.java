package yingke.capability.casework.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same action on many cases at once. */
record BulkDeed(
    @NotEmpty(message = "请至少选择一件") @Size(max = MOST, message = TOO_MANY) List<@Valid Each> cases,
    @NotBlank(message = "请选择要办理的动作") String action,
    @Nullable String opinion,
    @Nullable Map<String, Object> form) {
  static final int MOST = 50;
  static final String TOO_MANY = "请选择 1 到 50 件；更多的请分批办理";

  /** One of them, as the caller last saw it. */
  record Each(@NotNull(message = "缺少办件") UUID caseId, int version, @Nullable String branch) {}
}
