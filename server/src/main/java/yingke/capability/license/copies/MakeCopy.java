package yingke.capability.license.copies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import yingke.capability.license.CopyOrder;

/** For what, for whom and until when a copy is made. */
record MakeCopy(
    @NotNull(message = "请写明用途") @Size(min = 2, max = 60, message = "用途请写 2 到 60 字") String purpose,
    @NotNull(message = "请写明提供给谁") @Size(min = 2, max = 60, message = "提供给谁请写 2 到 60 字")
        String recipient,
    @NotNull(message = "请选择最后一天") LocalDate until) {

  CopyOrder order(UUID command, UUID license) {
    return new CopyOrder(command, license, purpose.strip(), recipient.strip(), until, null);
  }
}
