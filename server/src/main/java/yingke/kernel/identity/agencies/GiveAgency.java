package yingke.kernel.identity.agencies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.Agency;

/**
 * Letting somebody act for one.
 *
 * @param agentName the agent's own name, as on their account
 * @param items ids of service items; none or absent for all
 * @param licenses whether they may look at one's licenses
 * @param since first day, today when absent
 */
record GiveAgency(
    @NotNull(message = "请选择对方是您的什么人") Agency.AgentKind kind,
    @NotNull(message = "请填写对方的姓名") @Size(min = 2, max = 60, message = "姓名请写 2 到 60 个字")
        String agentName,
    @Nullable @Size(max = 50, message = "最多选 50 个事项；办的事很多的，请选“全部事项”")
        Set<@Pattern(regexp = "[a-z][a-z0-9-]{2,40}", message = "没有这个事项") String> items,
    @Nullable Boolean licenses,
    @Nullable LocalDate since,
    @NotNull(message = "请选择授权到哪一天") LocalDate until) {}
