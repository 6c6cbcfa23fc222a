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
    @NotEmpty(message = "请至少选择一件") @Size(max = 50, message = "一次最多办理 50 件") List<@Valid Each> cases,
    @NotBlank(message = "请选择要办理的动作") String action,
    @Nullable String opinion,
    @Nullable Map<String, Object> form) {
  /** One of them, as the caller last saw it. */
  record Each(@NotNull(message = "缺少办件") UUID caseId, int version, @Nullable String branch) {}
}
