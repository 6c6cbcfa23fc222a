package yingke.systems.onestop.archive;

/** How long an archive is kept (保管期限). */
enum Retention {
  PERMANENT("永久", "Y"),
  YEARS_30("30年", "D30"),
  YEARS_10("10年", "D10");

  private final String title;
  private final String code;

  Retention(String title, String code) {
    this.title = title;
    this.code = code;
  }

  String title() {
    return title;
  }

  /** As it stands in a 档号. */
  String code() {
    return code;
  }
}
