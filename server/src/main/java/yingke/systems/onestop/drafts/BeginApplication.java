package yingke.systems.onestop.drafts;

import jakarta.validation.constraints.NotBlank;

/** Which service item somebody wants to apply for. */
public record BeginApplication(@NotBlank(message = "请选择要办理的事项") String item) {}
