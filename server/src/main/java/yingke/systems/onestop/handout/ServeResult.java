package yingke.systems.onestop.handout;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.BadInput;

/**
 * What an officer did with a result. Which parts are needed depends on the deed.
 *
 * @param name of who took it, and their ID number, which is compared and not kept
 * @param file letter of authority, photograph of the place, or the carrier's receipt
 * @param place where it was left
 * @param day on which the carrier delivered it
 * @param remark why it was not signed, not taken, or came back
 * @param witness who saw it
 */
record ServeResult(
    @NotNull(message = "请选择怎么送达") HandOutDeed deed,
    @Nullable @Size(max = 50, message = "姓名最多 50 个字") String name,
    @Nullable @Size(max = 30, message = "身份证号码应为 18 位") String idNumber,
    @Nullable ReceiverRole role,
    @Nullable UUID file,
    @Nullable @Size(max = 200, message = "地点最多 200 个字") String place,
    @Nullable @Size(max = 50, message = "承运单位最多 50 个字") String carrier,
    @Nullable @Pattern(regexp = "[A-Za-z0-9]{6,30}", message = "邮件号是 6 到 30 位字母和数字，请照单子抄写")
        String tracking,
    @Nullable LocalDate day,
    @Nullable @Size(max = 300, message = "说明最多 300 个字") String remark,
    @Nullable @Size(max = 100, message = "见证人最多 100 个字") String witness) {

  /** Throws {@link BadInput} at the first part that the deed needs and that is not there. */
  void requireWhole() {
    switch (deed) {
      case HANDED -> requireReceiver();
      case UNSIGNED -> {
        requireReceiver();
        require(remark, "remark", "请写明对方为什么不签收");
        require(witness, "witness", "对方不签收的，请写上在场见证的人");
      }
      case LEFT -> {
        require(remark, "remark", "请写明拒收的事由");
        require(place, "place", "请写明文书留在哪里");
        if (isBlank(witness) && file == null)
          throw new BadInput("witness-missing", "witness", "留置送达要有见证人，或者上传拍照记录");
      }
      case POSTED -> {
        require(carrier, "carrier", "请填写承运单位");
        require(tracking, "tracking", "请填写邮件号");
      }
      case RETURNED -> require(remark, "remark", "请写明退回的原因");
      case DELIVERED -> {
        if (day == null) throw new BadInput("day-missing", "day", "请按回执填写签收日期");
      }
      case CONFIRMED -> throw new BadInput("not-yours", "deed", "电子送达由申请人自己确认收到");
    }
  }

  private void requireReceiver() {
    require(name, "name", "请填写领取人的姓名");
    require(idNumber, "idNumber", "请核对领取人的身份证并填写号码");
    if (role == null) throw new BadInput("role-missing", "role", "请选择领取人是谁");
  }

  private static void require(@Nullable String value, String field, String says) {
    if (isBlank(value)) throw new BadInput(field + "-missing", field, says);
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "ServeResult[" + deed + "]";
  }
}
