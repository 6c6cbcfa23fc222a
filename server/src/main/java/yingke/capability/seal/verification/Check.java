package yingke.capability.seal.verification;

import java.util.Locale;

/** What is checked, in the order of GB/T 38540-2020 chapter 7. */
enum Check {
  FILE("文件完整可读"),
  DECODE("签章数据格式"),
  SIGNATURE("签章签名值"),
  SIGNER("签章者证书"),
  LISTED("签章者与印章匹配"),
  SEAL("印章由制章者签发"),
  VALIDITY("印章有效期与状态"),
  CONTENT("文件内容未被改动"),
  TIME("时间戳");

  private final String title;

  Check(String title) {
    this.title = title;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }
}
