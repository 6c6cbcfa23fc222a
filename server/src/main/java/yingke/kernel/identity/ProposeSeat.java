package yingke.kernel.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody is to get a post or to lose it. */
record ProposeSeat(
    @NotBlank(message = "请填写工作人员编号") String staff,
    @NotBlank(message = "请选择岗位") String post,
    @NotNull(message = "请选择授予还是撤销") SeatChange.Change kind,
    @NotBlank(message = "请写明理由") @Size(max = 200, message = "理由最多 200 个字") String reason) {}
