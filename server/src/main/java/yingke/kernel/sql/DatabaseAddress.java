package yingke.kernel.sql;

/**
 * Where the database answers, and as whom: the application role works, the owner migrates.
 *
 * @param url JDBC address of the database
 */
record DatabaseAddress(
    String url, String user, String password, String owner, String ownerPassword) {
  @Override
  public String toString() {
    return "DatabaseAddress[" + url + " as " + user + "]"; // no password in a log
  }
}
